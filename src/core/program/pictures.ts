import type { KnowledgeEntry } from '../knowledge/entry';
import { positionalArguments } from '../python/callArguments';
import type { Evaluator } from './evaluator';
import { knownNumber, likelyNumber } from './knownNumbers';
import type { CallInFrame, CollectionMeaning, ExternalInstanceMeaning, ExternalMeaning, Meaning, NumberMeaning } from './meaning';

/** How wide and how high a picture is, as numbers that may be known or typical. */
interface Picture {
  readonly width: NumberMeaning;
  readonly height: NumberMeaning;
  /** Of an array: the values of each pixel. */
  readonly channels?: NumberMeaning;
}

/** The photo that the seconds of `knowledge/pil.ts` have in mind. */
const photo: Picture = { width: typically(4000), height: typically(3000) };

/** What a program draws itself, where its size is not in the code: a card, a chart. */
const drawing: Picture = { width: typically(1200), height: typically(900) };

/** The picture or frame that those of `knowledge/cv2.ts` have in mind. */
const frame: Picture = { width: typically(1280), height: typically(720), channels: { kind: 'number', value: 3 } };

/** Pictures made of pictures beyond this are not followed. */
const maximumDepth = 8;

/**
 * What `picture.size`, `picture.width` and `array.shape` stand for, where something is a picture: one
 * as large as those whose costs are known, unless it is made or scaled to a size that is in the code.
 */
export function pictureAttribute(evaluator: Evaluator, self: ExternalInstanceMeaning, name: string): readonly Meaning[] | undefined {
  const isPhoto = self.type === 'PIL.Image.Image';
  if (!(isPhoto ? /^(size|width|height)$/ : /^shape$/).test(name)) return undefined;
  const picture = pictureOf(evaluator, self, 0);
  if (!picture) return undefined;
  if (name === 'width' || name === 'height') return [picture[name]];
  const places = name === 'size' ? [picture.width, picture.height] : [picture.height, picture.width, ...(picture.channels ? [picture.channels] : [])];
  return [tupleOf(places, self.madeBy)];
}

/** What takes less for a whole photo does not go through its pixels. */
const leastPixelSeconds = 1e-4;

/**
 * How many pixels a call of Pillow goes through, against those of the photo that its seconds are of:
 * less for a picture that is made or scaled to a size that is in the code.
 */
export function shareOfPhoto(evaluator: Evaluator, entry: KnowledgeEntry, callee: ExternalMeaning, made: CallInFrame): number {
  if (!entry.name.startsWith('PIL.') || entry.seconds < leastPixelSeconds) return 1;
  const picture = entry.name === 'PIL.Image.new' ? sized(evaluator, made, 1) ?? drawing : pictureWorkedOn(evaluator, callee, made);
  return picture ? pixelsIn(picture) / pixelsIn(photo) : 1;
}

function pictureWorkedOn(evaluator: Evaluator, { self }: ExternalMeaning, { call, frame: where }: CallInFrame): Picture | undefined {
  const first = positionalArguments(call)[0];
  const each = [self, ...(self || !first ? [] : evaluator.meaningsOf(first.value, where))].find((meaning) => meaning?.kind === 'external-instance' && meaning.type === 'PIL.Image.Image');
  return each?.kind === 'external-instance' ? pictureOf(evaluator, each, 0) : undefined;
}

function pixelsIn({ width, height }: Picture): number {
  return (likelyNumber(width) ?? 0) * (likelyNumber(height) ?? 0);
}

/** How long the axes of an array are that is a picture, as far as the code says it. */
export function pictureAxes(evaluator: Evaluator, array: ExternalInstanceMeaning): readonly (number | undefined)[] | undefined {
  const picture = array.type === 'numpy.ndarray' ? pictureOf(evaluator, array, 0) : undefined;
  return picture && [picture.height.value, picture.width.value, ...(picture.channels ? [picture.channels.value] : [])];
}

/** How many rows an array has that is a picture. */
export function rowsOfPicture(evaluator: Evaluator, array: ExternalInstanceMeaning): NumberMeaning | undefined {
  return array.type === 'numpy.ndarray' ? pictureOf(evaluator, array, 0)?.height : undefined;
}

function tupleOf(places: readonly Meaning[], madeBy: CallInFrame | undefined): CollectionMeaning {
  return { kind: 'collection', type: 'tuple', length: places.length, elements: [], frame: madeBy?.frame ?? { path: '', functionId: 0, arguments: undefined }, places };
}

function typically(value: number): NumberMeaning {
  return { kind: 'number', value: undefined, typical: value };
}

function pictureOf(evaluator: Evaluator, { type, madeBy }: ExternalInstanceMeaning, depth: number): Picture | undefined {
  const isPhoto = type === 'PIL.Image.Image';
  if (!madeBy || depth > maximumDepth) return isPhoto ? photo : undefined;
  const [callee, ...others] = evaluator.meaningsOf(madeBy.call.callee, madeBy.frame);
  if (callee?.kind !== 'external' || others.length > 0) return isPhoto ? photo : undefined;
  const name = evaluator.program.knowledge.canonicalName(callee.name);
  const given = positionalArguments(madeBy.call);
  const source = (): Picture | undefined => {
    const from = callee.self ?? (given[0] && evaluator.meaningsOf(given[0].value, madeBy.frame)[0]);
    return from?.kind === 'external-instance' ? pictureOf(evaluator, from, depth + 1) : undefined;
  };
  if (isPhoto) {
    const size = sizePosition(name);
    return (size === undefined ? undefined : sized(evaluator, madeBy, size)) ?? source() ?? (name === 'PIL.Image.new' ? drawing : photo);
  }
  if (reads.test(name)) return frame;
  if (name === 'cv2.resize') return sized(evaluator, madeBy, 1) ?? source();
  if (name === 'numpy.array' || name === 'numpy.asarray') return withChannels(source());
  return /^cv2\./.test(name) || /^numpy\.ndarray\.(copy|astype)$/.test(name) ? source() : undefined;
}

const reads = /^(osgeo\.gdal\.(Band|Dataset)\.ReadAsArray|cv2\.imread|imageio\.(v[23]\.)?imread|skimage\.io\.imread|matplotlib\.(image|pyplot)\.imread)$/;

function sizePosition(name: string): number | undefined {
  if (name === 'PIL.Image.new') return 1;
  return name === 'PIL.Image.Image.resize' ? 0 : undefined;
}

/** `(width, height)` as an argument. */
function sized(evaluator: Evaluator, { call, frame: where }: CallInFrame, position: number): Picture | undefined {
  const argument = positionalArguments(call)[position];
  const [size] = argument ? evaluator.meaningsOf(argument.value, where) : [];
  if (size?.kind !== 'collection' || size.elements.length !== 2) return undefined;
  const [width, height] = size.elements.map((element) => knownNumber(evaluator, element, size.frame));
  return width === undefined || height === undefined ? undefined : { width: { kind: 'number', value: width }, height: { kind: 'number', value: height } };
}

function withChannels(picture: Picture | undefined): Picture | undefined {
  return picture && { channels: { kind: 'number', value: 3 }, ...picture };
}
