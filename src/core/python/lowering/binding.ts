import type { Expression } from '../facts/expression';
import type { Binding } from '../facts/scope';
import { bind, type Scope } from './scopeDraft';

/**
 * Binds every name in an assignment's left side; `self.x` becomes an attribute of the class.
 *
 * @param toBinding - Makes the binding for the name that unpacking reaches by `path`.
 */
export function bindTarget(scope: Scope, target: Expression, toBinding: (path: readonly number[]) => Binding, path: readonly number[] = []): void {
  switch (target.kind) {
    case 'name':
      bind(scope, target.name, toBinding(path));
      return;
    case 'collection':
      target.elements.forEach((element, index) => {
        bindTarget(scope, element, toBinding, [...path, index]);
      });
      return;
    case 'other':
      // `first, *rest = …`: what the rest holds is not followed.
      for (const part of target.parts) bindTarget(scope, part, () => ({ kind: 'opaque' }), path);
      return;
    case 'attribute':
      bindAttribute(scope, target.object, target.name, toBinding(path));
      return;
    default:
      return;
  }
}

/** `self.name = …` in a method tells what the class's instances have. */
function bindAttribute(scope: Scope, object: Expression, name: string, binding: Binding): void {
  const method = scope.function;
  const owner = method.classId === undefined ? undefined : scope.file.classes[method.classId];
  const self = method.parameters[0]?.name;
  if (!owner || object.kind !== 'name' || object.name !== self) return;
  (owner.attributes[name] ??= []).push({ functionId: method.id, binding });
}
