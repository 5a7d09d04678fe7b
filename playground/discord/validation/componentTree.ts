import type { Problem } from '../http/apiError.ts';
import { hasFlag } from '../world/message.ts';
import { limits } from './limits.ts';
import { refuse } from './problem.ts';

/** A component with its place in the body. */
export type Placed = {
  readonly path: Problem['path'];
  readonly node: Readonly<Record<string, unknown>> & { readonly type: number };
};

/** Every component of a tree, parents before children. */
export function walkComponents(
  nodes: readonly unknown[],
  path: Problem['path'] = ['components'],
): Placed[] {
  return nodes.flatMap((node, index) => {
    const placed = { node: node as Placed['node'], path: [...path, index] };
    const { components, component, accessory } = placed.node as Record<string, unknown>;
    return [
      placed,
      ...(Array.isArray(components)
        ? walkComponents(components, [...placed.path, 'components'])
        : []),
      ...[component, accessory]
        .filter(Boolean)
        .flatMap((inner) => walkComponents([inner], placed.path)),
    ];
  });
}

/** Custom ids are unique in a message and in a modal. */
export function checkCustomIds(nodes: readonly unknown[]): void {
  const seen = new Set<unknown>();
  for (const { node, path } of walkComponents(nodes)) {
    const id = node['custom_id'];
    if (typeof id !== 'string') continue;
    if (seen.has(id)) {
      refuse(
        [...path, 'custom_id'],
        'Component custom id cannot be duplicated',
        'COMPONENT_CUSTOM_ID_DUPLICATED',
      );
    }
    seen.add(id);
  }
}

/** The rules that hang on the Components V2 flag. */
export function checkComponents(nodes: readonly unknown[], flags: number): void {
  checkCustomIds(nodes);
  if (hasFlag(flags, 'componentsV2')) checkV2(nodes);
  else checkV1(nodes);
}

function checkV1(nodes: readonly unknown[]): void {
  if (nodes.length > limits.rows)
    refuse(['components'], `Must be ${limits.rows} or fewer in length.`);
  for (const { node, path } of walkComponents(nodes)) {
    if (node.type < 9) continue;
    refuse(
      [...path, 'type'],
      'This component needs the IS_COMPONENTS_V2 flag',
      'COMPONENT_TYPE_INVALID',
    );
  }
}

function checkV2(nodes: readonly unknown[]): void {
  const all = walkComponents(nodes);
  if (all.length > limits.componentsV2) {
    const message = `Maximum number of components is ${limits.componentsV2} (there are ${all.length})`;
    refuse(['components'], message, 'COMPONENT_MAX_TOTAL');
  }
  const length = all
    .filter(({ node }) => node.type === 10)
    .reduce((sum, { node }) => sum + String(node['content']).length, 0);
  if (length > limits.textV2) {
    const message = `Text displays hold at most ${limits.textV2} characters in all (there are ${length})`;
    refuse(['components'], message, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED');
  }
}
