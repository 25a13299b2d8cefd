import { join, unknownMeaning, type Meaning } from './meaning';

/** `type(x)`, and `x.__class__`: the classes of what `x` may be. */
export function classesOf(objects: readonly Meaning[]): readonly Meaning[] {
  return join(objects.flatMap(classOf));
}

function classOf(object: Meaning): readonly Meaning[] {
  if (object.kind === 'instance') return [{ kind: 'class', path: object.path, classId: object.classId }];
  if (object.kind === 'external-instance') return [{ kind: 'external', name: object.type, self: undefined }];
  return unknownMeaning;
}
