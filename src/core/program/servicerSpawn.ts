import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import type { CallInFrame, FunctionMeaning, InstanceMeaning } from './meaning';
import { boundMethods } from './boundMethods';
import { poolOf } from './poolSpawn';
import type { Recognised } from './recognised';

/** What the compiler of gRPC calls the functions that put a servicer into a server. */
export const registersServicer = /^add_\w+_to_server$/;

/**
 * `add_GreeterServicer_to_server(Greeter(), server)`: the server calls the servicer's methods in the
 * pool that it was made with, `grpc.server(ThreadPoolExecutor(10))` (grpc 1.66 grpc/_server.py: `_handle_call`).
 */
export function recogniseServicer(evaluator: Evaluator, { call, frame }: CallInFrame): Recognised | undefined {
  const [servicer, server] = call.arguments.map(({ value }) => value);
  if (!servicer || !server) return undefined;
  const pools = evaluator.meaningsOf(server, frame).flatMap((meaning) => {
    const made = meaning.kind === 'external-instance' && meaning.type === 'grpc.Server' ? meaning.madeBy : undefined;
    const pool = made?.call.arguments[0]?.value;
    return made && pool ? evaluator.meaningsOf(pool, made.frame).flatMap((each) => poolOf(evaluator, each) ?? []) : [];
  });
  const owner = evaluator.meaningsOf(servicer, frame).find((meaning) => meaning.kind === 'instance');
  const targets = owner ? remoteMethods(evaluator, owner) : [];
  if (!pools.some(({ carrier }) => carrier === 'threads') || !owner || targets.length === 0) return undefined;
  return {
    api: { label: 'grpc.server', carrier: 'threads', family: 'server', target: { position: 0, keyword: undefined }, passing: 'each' },
    handedOver: { targets, targetText: writtenName(servicer), taskArguments: [], items: [] },
  };
}

/** The methods that a client can call: those with a capital letter, which take a request and its context. */
function remoteMethods(evaluator: Evaluator, owner: InstanceMeaning): readonly FunctionMeaning[] {
  const names = Object.keys(evaluator.classFacts(owner)?.bindings ?? {}).filter((name) => /^[A-Z]/.test(name));
  return names.flatMap((name) => boundMethods(evaluator, { ...owner, madeBy: undefined }, name));
}
