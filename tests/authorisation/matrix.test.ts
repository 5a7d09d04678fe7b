import { testMatrix } from './testMatrix.ts';

testMatrix(({ isGarbled }) => !isGarbled);
