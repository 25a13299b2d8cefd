import type { FunctionFacts } from '../../../python/facts/scope';
import type { FileView } from '../../fileView';
import { isArray, isGrid, isList, isMatrix, isNarrow, isScalar, type NativeType } from '../tree/nativeType';
import type { NativeFunction, NativeProgram } from '../tree/tree';
import { saidName } from '../tree/outsideName';
import { classOfMethod } from './methods';
import type { CalledFunction } from './reading';
import { readFunction } from './readFunction';

/** A function that is being read, or has been. */
interface Instance {
  readonly name: string;
  returns: NativeType;
  isRecursive: boolean;
  read: NativeFunction | string | undefined;
}

/** More functions than this are no hot loop, but a program. */
const mostFunctions = 30;

/** For which types a function is read. */
export interface WantedProgram {
  readonly types: readonly NativeType[];
  /** Tells the translations of one function from each other. */
  readonly suffix: string;
}

/** Reads a function with all those of its file that it calls, for parameters of some types; or says why it cannot be translated. */
export function readProgram(file: FileView, entry: FunctionFacts, { types, suffix }: WantedProgram): NativeProgram | string {
  const instances = new Map<string, Instance>();
  const finished: NativeFunction[] = [];

  function find(called: FunctionFacts, given: readonly NativeType[]): CalledFunction | string {
    const key = `${String(called.id)}(${given.join()})`;
    const known = instances.get(key);
    if (known?.read === undefined && known) known.isRecursive = true;
    const instance = known ?? read(called, given, key);
    if (typeof instance.read === 'string') return instance.read;
    const parameters = instance.read?.parameters ?? [];
    return {
      instance: instance.name,
      returns: instance.returns,
      givesBack: instance.read?.givesBack !== undefined,
      written: new Set(parameters.flatMap(({ isWritten }, index) => (isWritten ? [index] : []))),
      outside: new Map(instance.read?.outside.map((each) => [saidName(each), each])),
      methods: new Map(instance.read?.methods.map((each) => [each.name, each])),
    };
  }

  function read(scope: FunctionFacts, given: readonly NativeType[], key: string): Instance {
    const owner = classOfMethod(file.facts, scope);
    const plain = owner ? `${owner.name}_${scope.name}` : scope.name;
    const same = [...instances.values()].filter(({ name }) => name === plain + suffix || name.startsWith(`${plain}_of_`)).length;
    const instance: Instance = { name: (same === 0 ? plain : `${plain}_of_${given.map((type) => type.replaceAll('[]', 's')).join('_')}`) + suffix, returns: 'unknown', isRecursive: false, read: undefined };
    instances.set(key, instance);
    const done = instances.size > mostFunctions ? `\`${entry.name}\` calls too many functions to be translated.`
      : !given.every((type) => isScalar(type) || isNarrow(type) || isList(type) || isMatrix(type) || isArray(type) || isGrid(type)) ? `\`${scope.name}\` is given something that is no number.`
      : readFunction(file, { scope, types: given, instance: instance.name }, find, (returns) => { instance.returns = returns; });
    instance.read = typeof done === 'string' ? done : withRecursion(done, instance.isRecursive);
    if (typeof instance.read !== 'string') {
      instance.returns = instance.read.returns;
      finished.push(instance.read);
    }
    return instance;
  }

  const result = read(entry, types, `${String(entry.id)}(${types.join()})`).read;
  if (result === undefined || typeof result === 'string') return result ?? `\`${entry.name}\` could not be read.`;
  return { functions: finished, entry: result, alternatives: [] };
}

/** A function that calls itself with lists, or with numbers of the file's top level, is left: what it changes or reads is known too late. */
function withRecursion(read: NativeFunction, isRecursive: boolean): NativeFunction | string {
  if (!isRecursive) return read;
  if (read.outside.length > 0 || read.parameters.some(({ isWritten }) => isWritten)) return `\`${read.name}\` calls itself and changes lists, or reads what is not given to it.`;
  return { ...read, isRecursive };
}
