import { parseReplay, type AttributeKind } from '../../replay/index.ts';
import { FrameRenderer, type FrameText } from '../digest/FrameRenderer.ts';

/** How far a replay can be read when an unknown property is taken for one of this kind. */
export type KindTrial = {
  readonly kind: AttributeKind;
  readonly frames: number;
  /** The first different values, as the digest renders them. */
  readonly values: readonly string[];
};

const SHOWN_VALUES = 4;

export function tryKind(bytes: Uint8Array, property: string, kind: AttributeKind): KindTrial {
  const values = new Set<string>();
  let objectId = -1;
  const renderer = new FrameRenderer((frame) => keepValues(frame, objectId, values));
  const begin = renderer.begin.bind(renderer);
  renderer.begin = (context) => {
    objectId = context.objects.indexOf(property);
    begin(context);
  };
  const options = {
    incomplete: true,
    checksum: 'never',
    attributes: { [property]: kind },
  } as const;
  const { frames } = parseReplay(bytes, renderer, options);
  return { kind, frames, values: [...values] };
}

function keepValues({ updates }: FrameText, objectId: number, values: Set<string>): void {
  if (values.size >= SHOWN_VALUES) return;
  for (const line of updates.split('\n')) {
    const [, , , id, ...json] = line.split(' ');
    if (id === String(objectId) && values.size < SHOWN_VALUES) values.add(json.join(' '));
  }
}
