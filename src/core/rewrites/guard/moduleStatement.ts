import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { namesGiven } from '../../python/names';
import { blocksIn, partsIn, targetsOf, valuesOf } from '../../python/traverse';
import { importedName } from '../names/owner';

/**
 * What a statement at the top of a file is there for.
 *
 * - `definition`: imports, functions, classes, and conditions about them.
 * - `constant`: gives a name a value that costs nothing.
 * - `setup`: prepares the process, which every process needs.
 * - `guarded`: stands under `if __name__ == "__main__"`.
 * - `work`: the rest.
 */
export type StatementRole = 'definition' | 'constant' | 'setup' | 'guarded' | 'work';

/** The role of a statement at the top of a file. */
export function roleOf(facts: FileFacts, statement: Statement): StatementRole {
  switch (statement.kind) {
    case 'import':
    case 'function':
    case 'class':
    case 'pass':
      return 'definition';
    case 'if':
      if (isMainGuard(statement)) return 'guarded';
      return blocksIn(statement).every((block) => block.every((inner) => isQuiet(facts, inner))) ? 'definition' : 'work';
    case 'try':
      return blocksIn(statement).every((block) => block.every((inner) => isQuiet(facts, inner))) ? 'definition' : 'work';
    case 'assign':
      if (isSetupTarget(statement.targets)) return 'setup';
      return statement.targets.every((target) => target.kind === 'name') && (!statement.value || isConstant(facts, statement.value)) ? 'constant' : 'work';
    case 'expression':
      if (statement.value.kind === 'literal') return 'definition';
      return isSetupCall(facts, statement.value) ? 'setup' : 'work';
    default:
      return 'work';
  }
}

/** `if __name__ == "__main__":`, also turned round or with a further condition. */
export function isMainGuard(statement: Statement): boolean {
  return statement.kind === 'if' && isMainCondition(statement.branches[0]?.condition);
}

/** The names that a statement at the top of a file binds. */
export function namesBoundBy(facts: FileFacts, statement: Statement): ReadonlySet<string> {
  const names = new Set<string>();
  if (statement.kind === 'function') names.add(facts.functions[statement.id]?.name ?? '');
  if (statement.kind === 'class') names.add(facts.classes[statement.id]?.name ?? '');
  if (statement.kind === 'import') {
    for (const [name, bindings] of Object.entries(facts.functions[0]?.bindings ?? {})) {
      if (bindings.some((binding) => binding.kind === 'import' && isSame(binding.range, statement.range))) names.add(name);
    }
  }
  for (const target of targetsOf(statement)) for (const name of namesGiven(target)) names.add(name);
  for (const value of valuesOf(statement)) for (const name of walrusNames(value)) names.add(name);
  for (const block of blocksIn(statement)) for (const inner of block) for (const name of namesBoundBy(facts, inner)) names.add(name);
  return names;
}

function isSame(a: Statement['range'], b: Statement['range']): boolean {
  return a.start.line === b.start.line && a.start.column === b.start.column;
}

function walrusNames(expression: Expression): readonly string[] {
  return [...(expression.kind === 'named' ? [expression.name] : []), ...partsIn(expression).flatMap(walrusNames)];
}

function isQuiet(facts: FileFacts, statement: Statement): boolean {
  const role = roleOf(facts, statement);
  return role === 'definition' || role === 'constant';
}

function isMainCondition(condition: Expression | undefined): boolean {
  if (condition?.kind !== 'operator') return false;
  if (condition.operator === 'and') return condition.operands.some(isMainCondition);
  return condition.operator === '==' && condition.operands.some((operand) => operand.kind === 'name' && operand.name === '__name__')
    && condition.operands.some((operand) => operand.kind === 'literal' && operand.text === '__main__');
}

/** Calls that give something small at once, so that leaving them outside the guard costs nothing. */
const cheapCalls = new Set(`re.compile logging.getLogger collections.namedtuple typing.NamedTuple typing.TypeVar typing.NewType pathlib.Path os.path.join
  os.path.dirname os.path.abspath os.path.basename os.environ.get os.getenv os.cpu_count int float str len frozenset set dict list tuple object
  decimal.Decimal fractions.Fraction datetime.timedelta enum.Enum string.Template math.sqrt math.log collections.defaultdict collections.Counter
  collections.deque collections.OrderedDict range threading.Lock threading.RLock threading.local`.split(/\s+/));

/** Literals and arithmetic on them, and calls that cost nothing. */
function isConstant(facts: FileFacts, value: Expression): boolean {
  switch (value.kind) {
    case 'literal':
    case 'name':
    case 'attribute':
    case 'lambda':
      return true;
    case 'collection':
    case 'operator':
    case 'conditional':
    case 'subscript':
      return partsIn(value).every((part) => isConstant(facts, part));
    case 'call': {
      const name = importedName(facts, 0, value.callee);
      return (name !== undefined && cheapCalls.has(name)) && value.arguments.every((argument) => isConstant(facts, argument.value));
    }
    case 'other':
      return value.parts.every((part) => isConstant(facts, part));
    default:
      return false;
  }
}

/** `os.environ["X"] = …`, `decimal.getcontext().prec = …`, `module.setting = …`. */
function isSetupTarget(targets: readonly Expression[]): boolean {
  return targets.every((target) => {
    if (target.kind === 'subscript') return target.object.kind === 'attribute' && target.object.name === 'environ';
    return target.kind === 'attribute' && target.object.kind === 'call' && target.object.callee.kind !== 'call';
  });
}

const setupCalls = new Set(`sys.path.insert sys.path.append sys.setrecursionlimit sys.set_int_max_str_digits logging.basicConfig logging.disable
  warnings.filterwarnings warnings.simplefilter os.environ.setdefault os.environ.update faulthandler.enable locale.setlocale random.seed
  decimal.setcontext matplotlib.use numpy.seterr dotenv.load_dotenv`.split(/\s+/));

function isSetupCall(facts: FileFacts, value: Expression): boolean {
  if (value.kind !== 'call') return false;
  const name = importedName(facts, 0, value.callee);
  return name !== undefined && setupCalls.has(name);
}
