import { testMatrix } from './testMatrix.ts';

testMatrix(() => true);
