import type { OnlineLoadout, ProductAttribute, ReplayVersion } from '../../replay/index.ts';

/** The rendering names a paint, an edition and a colour by the width they had in the file's version. */
export type ProductForm = {
  readonly color: 'NewColor' | 'OldColor';
  readonly paint: 'NewPaint' | 'OldPaint';
  readonly teamEdition: 'NewTeamEdition' | 'OldTeamEdition';
};

export function productForm({ engine, licensee, net = 0 }: ReplayVersion): ProductForm {
  const order = engine * 1e6 + licensee * 1e3 + net;
  const isWide = order >= 868_018_000;
  return {
    color: order >= 868_023_008 ? 'NewColor' : 'OldColor',
    paint: isWide ? 'NewPaint' : 'OldPaint',
    teamEdition: isWide ? 'NewTeamEdition' : 'OldTeamEdition',
  };
}

export function onlineLoadoutShape(slots: OnlineLoadout, form: ProductForm): unknown {
  return slots.map((slot) => slot.map((product) => productShape(product, form)));
}

function productShape(
  { unknownFlag, objectId, value }: ProductAttribute,
  form: ProductForm,
): unknown {
  return { unknown: unknownFlag, object_ind: objectId, value: valueShape(value, form) };
}

function valueShape(value: ProductAttribute['value'], form: ProductForm): unknown {
  switch (value.type) {
    case 'color':
      return value.value === undefined ? 'NoColor' : { [form.color]: value.value };
    case 'paint':
      return { [form.paint]: value.value };
    case 'team-edition':
      return { [form.teamEdition]: value.value };
    case 'special-edition':
      return { SpecialEdition: value.value };
    case 'title':
      return { Title: value.value };
    case 'none':
      break;
  }
  return 'Absent';
}
