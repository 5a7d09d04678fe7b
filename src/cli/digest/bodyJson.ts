import type {
  Property,
  PropertyList,
  PropertyValue,
  Replay,
  ReplayBody,
} from '../../replay/index.ts';
import { hexJson, jsonOf } from './hex.ts';

/** Compact JSON of each list of the header and the body, under the rendering's names. */
export function bodyJson({ header, body }: Replay): Record<string, string> {
  return {
    class_indices: jsonOf(
      body.classIndices.map(({ className, objectId }) => ({ class: className, index: objectId })),
    ),
    debug_info: jsonOf(body.debugInfo.map(({ frame, user, text }) => ({ frame, user, text }))),
    keyframes: keyframesJson(body),
    levels: jsonOf(body.levels),
    names: jsonOf(body.names),
    net_cache: netCacheJson(body),
    objects: jsonOf(body.objects),
    packages: jsonOf(body.packages),
    properties: propertiesJson(header.properties),
    tick_marks: jsonOf(body.tickMarks.map(({ description, frame }) => ({ description, frame }))),
  };
}

function keyframesJson({ keyframes }: ReplayBody): string {
  const entries = keyframes.map(
    ({ time, frame, position }) =>
      `{"time":${hexJson(time)},"frame":${frame},"position":${position}}`,
  );
  return `[${entries.join(',')}]`;
}

function netCacheJson({ netCache }: ReplayBody): string {
  return jsonOf(
    netCache.map(({ objectId, parentId, cacheId, properties }) => ({
      object_ind: objectId,
      parent_id: parentId,
      cache_id: cacheId,
      properties: properties.map((property) => ({
        object_ind: property.objectId,
        stream_id: property.streamId,
      })),
    })),
  );
}

/** Written by hand, because keys may repeat. Bytes without an enumeration are left out. */
function propertiesJson(properties: PropertyList): string {
  const entries = properties
    .filter(({ value }) => value.type !== 'Byte' || value.kind !== 'None')
    .map(({ key, value }: Property) => `${JSON.stringify(key)}:${valueJson(value)}`);
  return `{${entries.join(',')}}`;
}

function valueJson(value: PropertyValue): string {
  switch (value.type) {
    case 'Float':
      return hexJson(value.value);
    case 'Byte':
      return jsonOf({ kind: value.kind, value: value.value });
    case 'Array':
      return `[${value.value.map(propertiesJson).join(',')}]`;
    case 'Struct':
      return `{"name":${JSON.stringify(value.name)},"fields":${propertiesJson(value.value)}}`;
    case 'Bool':
    case 'Int':
    case 'QWord':
    case 'Name':
    case 'Str':
      break;
  }
  return JSON.stringify(value.value);
}
