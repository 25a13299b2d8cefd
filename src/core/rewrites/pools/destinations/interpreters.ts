import type { ImportedLibrary } from '../../../domain/importedLibrary';
import type { Expression } from '../../../python/facts/expression';
import type { FunctionFacts } from '../../../python/facts/scope';
import { returnedValues } from '../../../python/returnedValues';
import { walkExpressions } from '../../../python/traverse';
import { isMainGuard } from '../../guard/moduleStatement';
import { importersHaveGuard } from '../../guard/planGuard';
import { calleesOf } from '../../names/callee';
import { assumes, breaks, type Objection } from '../../objection';
import { listed } from '../../proposal';
import { picklability } from '../../values/picklable';
import type { Destination, MovingPools } from '../destination';
import { describe } from '../checkTask';
import { latePrints } from '../hazards';
import { initializerOf } from '../initializer';
import type { MovePlan } from '../planMove';
import { replacePoolClass } from '../replaceClass';
import { resolveTask } from '../target';
import { nestedGlobal } from './nestedGlobals';

const executor = { module: 'concurrent.futures', name: 'InterpreterPoolExecutor', otherwise: 'InterpreterPool' };

/**
 * Pools whose workers are threads of this process, each with an interpreter of its own: they share
 * no Python object, take the options of a thread pool, and start in a tenth of a process's time.
 *
 * A function of the program's own file runs in a copy of that file that goes by another name, so
 * nothing that is found by its name there can come back: instances of its classes, its errors. What
 * is said here of CPython 3.14 and 3.15 was read in `concurrent/futures/interpreter.py` and tried.
 */
export const interpreters: Destination = {
  change: ({ file, group }) => ({ edits: replacePoolClass(file, group.pools, { executor, multiprocessing: executor }), objections: [] }),
  objections: (pools, move) => [
    ...refusedLibraries(pools, move),
    ...move.objections.filter(isOfInterpreters).map(ofInterpreters),
    ...(isProgram(pools, move) ? [...ownErrors(pools, move), ...ownInstances(pools, move), ...staticMethods(pools)] : []),
    ...settingInitializers(pools),
    ...lostGlobals(pools),
    ...latePrints(pools.analysis, move.worker, move.who),
  ],
};

/** All interpreters are in one process, and none of them runs the file that was started. */
function isOfInterpreters(objection: Objection): boolean {
  return objection.kind === 'breaks' ? !/`os\.getpp?id`/.test(objection.reason) : objection.assumption !== importersHaveGuard;
}

/** What speaks against another process speaks against another interpreter in the same words. */
function ofInterpreters(objection: Objection): Objection {
  const say = (text: string) => text
    .replaceAll(/\ba (worker )?process\b/g, (_, worker?: string) => (worker === undefined ? 'an interpreter' : 'a worker interpreter'))
    .replaceAll(/\bprocess(es)?\b/g, (_, plural?: string) => (plural === undefined ? 'interpreter' : 'interpreters'));
  return objection.kind === 'breaks' ? breaks(say(objection.reason)) : assumes(say(objection.assumption));
}

function refusedLibraries({ request: { facts, libraries } }: MovingPools, { worker }: MovePlan): readonly Objection[] {
  const inWorker = new Set([0, ...worker.functions.map(({ id }) => id)]);
  const isLoaded = ({ importedBy, functionId }: ImportedLibrary) => functionId === 0 || (importedBy === facts.path && inWorker.has(functionId));
  const loaded = libraries.filter(isLoaded);
  const refused = loaded.find(({ loads }) => loads === false);
  const unknown = [...new Set(loaded.flatMap(({ module, loads }) => (loads === undefined ? [`\`${module.split('.', 1)[0] ?? module}\``] : [])))].sort();
  // What a function of another file imports when it is called is refused only if the workers call it.
  const later = libraries.filter((library) => !isLoaded(library) && library.importedBy !== facts.path && library.loads === false);
  return [
    ...(refused ? [breaks(`${refused.importedBy === facts.path ? 'The file' : `\`${nameOf(refused.importedBy)}\`, which it imports,`} imports \`${refused.module}\`, which sub-interpreters cannot load.`)] : []),
    ...(unknown.length > 0 ? [assumes(`sub-interpreters can import ${listed(unknown)}`)] : []),
    ...later.slice(0, 1).map(({ module, importedBy }) => assumes(`the workers call nothing in \`${nameOf(importedBy)}\` that imports \`${module}\``)),
  ];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether the file may be the one that is run, rather than one that is imported. */
function isProgram({ request: { facts } }: MovingPools, { guard }: MovePlan): boolean {
  return guard.edits.length > 0 || (facts.functions[0]?.body ?? []).some(isMainGuard);
}

function ownErrors({ request: { facts } }: MovingPools, { worker }: MovePlan): readonly Objection[] {
  return worker.functions.flatMap((scope) => {
    const found: Objection[] = [];
    walkExpressions(facts, scope, (expression, around) => {
      if (around.at(-1)?.kind !== 'raise') return;
      const raised = expression.kind === 'call' ? expression.callee : expression;
      for (const callee of calleesOf(facts, scope.id, raised)) {
        if (callee.kind === 'class') found.push(breaks(`It raises \`${callee.class.name}\`, an error of the program's own file, which a sub-interpreter cannot send back.`));
      }
    });
    return found;
  });
}

/** A result that may hold an instance of a class of the file. */
function ownInstances({ analysis: { file }, tasks }: MovingPools, { worker }: MovePlan): readonly Objection[] {
  const { facts } = file;
  const own = facts.classes.filter(({ parent }) => parent === 0);
  return tasks.flatMap((task): readonly Objection[] => {
    const { target } = resolveTask(facts, task);
    if (target.kind === 'class') return [breaks(`A sub-interpreter cannot send back a \`${target.class.name}\`, a class of the program's own file.`)];
    if ((target.kind !== 'function' && target.kind !== 'local') || own.length === 0) return [];
    const definition = target.function;
    if (returnedValues(definition.body).every((value) => isOfScalars({ definition, value }))) return [];
    const who = describe(definition);
    const used = own.find(({ name }) => worker.names.has(name) && target.kind === 'function' && !(target.receiver && definition.classId !== undefined && facts.classes[definition.classId]?.name === name));
    return [used
      ? breaks(`${who} may return a \`${used.name}\`, a class of the program's own file, which a sub-interpreter cannot send back.`)
      : assumes(`what ${who === 'The lambda' ? 'the lambda' : who} returns holds no object of a class of this file`)];
  });

  function isOfScalars({ definition, value }: { readonly definition: FunctionFacts; readonly value: Expression }): boolean {
    if (picklability({ file, functionId: definition.id }, value).kind === 'scalar') return true;
    const parts = value.kind === 'collection' ? [...value.keys, ...value.elements] : value.kind === 'comprehension' ? value.elements : undefined;
    return parts?.every((part) => isOfScalars({ definition, value: part })) ?? false;
  }
}

/** They are sought by their name in a `__main__` that is not the program's. */
function staticMethods({ analysis: { file: { facts } }, tasks }: MovingPools): readonly Objection[] {
  return tasks.flatMap((task) => {
    const { target } = resolveTask(facts, task);
    const isStatic = target.kind === 'function' && target.function.decorators.some((decorator) => decorator.kind === 'name' && decorator.name === 'staticmethod');
    return isStatic ? [breaks(`${describe(target.function)} is a static method of the program's own file, which a sub-interpreter does not find.`)] : [];
  });
}

/** A function that sets globals is run where none of the tasks looks for them. */
function settingInitializers({ analysis, group }: MovingPools): readonly Objection[] {
  return group.pools.flatMap((pool) => {
    const initializer = initializerOf(analysis, pool)?.function;
    const changed = initializer && analysis.summaryOf(initializer.id).changes.find(({ root }) => root.kind === 'global');
    return initializer && changed ? [breaks(`\`${initializer.name}\` sets \`${changed.root.name}\`, which the tasks of an interpreter pool would not see.`)] : [];
  });
}

function lostGlobals({ request: { facts }, tasks }: MovingPools): readonly Objection[] {
  return tasks.flatMap((task) => {
    const { target } = resolveTask(facts, task);
    // A method or a partial goes by the name of its function, which finds its module.
    const isSentAsCode = target.kind === 'local' || (target.kind === 'function' && !target.receiver && task.target.kind !== 'call');
    const lost = isSentAsCode ? nestedGlobal(facts, target.function) : undefined;
    return !isSentAsCode || lost === undefined ? [] : [breaks(`${describe(target.function)} uses \`${lost}\` only in a nested function or generator expression, where a sub-interpreter of Python 3.14 or 3.15 does not find it.`)];
  });
}
