/** One entry of a header dictionary. `index` is the element of a fixed-size array, otherwise 0. */
export type Property = {
  readonly key: string;
  readonly index: number;
  readonly value: PropertyValue;
};

/** Entries in file order. */
export type PropertyList = readonly Property[];

export type PropertyValue =
  | { readonly type: 'Bool'; readonly value: boolean }
  /** `kind` is the enumeration; the oldest headers give it alone, without a value. */
  | { readonly type: 'Byte'; readonly kind: string; readonly value: string | number | undefined }
  | { readonly type: 'Int' | 'Float'; readonly value: number }
  /** Decimal text, because 64 bits do not fit a number. */
  | { readonly type: 'QWord'; readonly value: string }
  | { readonly type: 'Name' | 'Str'; readonly value: string }
  | { readonly type: 'Array'; readonly value: readonly PropertyList[] }
  | { readonly type: 'Struct'; readonly name: string; readonly value: PropertyList };
