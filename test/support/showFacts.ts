import type { FileFacts } from '../../src/core/python/facts';
import type { Argument, Expression } from '../../src/core/python/facts/expression';
import type { Binding, FunctionFacts } from '../../src/core/python/facts/scope';
import type { Statement } from '../../src/core/python/facts/statement';

/** The statements of a file's body as one line each, indented by block: what was understood, without positions. */
export function showBody(facts: FileFacts): string {
  return showBlock(facts, facts.functions[0]?.body ?? []).join('\n');
}

/** One line for each name that a function binds: "name: import a.b". */
export function showBindings(scope: FunctionFacts | undefined): readonly string[] {
  return Object.entries(scope?.bindings ?? {}).map(([name, bindings]) => `${name}: ${bindings.map(showBinding).join(', ')}`);
}

function showBlock(facts: FileFacts, statements: readonly Statement[]): readonly string[] {
  return statements.flatMap((statement) => showStatement(facts, statement));
}

function showStatement(facts: FileFacts, statement: Statement): readonly string[] {
  const block = (statements: readonly Statement[]) => showBlock(facts, statements).map((line) => `  ${line}`);
  const show = (expression: Expression | undefined) => (expression ? showExpression(facts, expression) : '');
  const all = (expressions: readonly Expression[]) => expressions.map(show).join(', ');
  switch (statement.kind) {
    case 'expression':
      return [show(statement.value)];
    case 'assign':
      return [`${all(statement.targets)}${statement.annotation ? `: ${show(statement.annotation)}` : ''}${statement.value ? ` = ${show(statement.value)}` : ''}`];
    case 'augmented':
      return [`${show(statement.target)} ${statement.operator} ${show(statement.value)}`];
    case 'for':
      return [`${statement.isAsync ? 'async ' : ''}for ${show(statement.target)} in ${show(statement.iterable)}`, ...block(statement.body), ...(statement.orElse.length > 0 ? ['else', ...block(statement.orElse)] : [])];
    case 'while':
      return [`while ${show(statement.condition)}`, ...block(statement.body)];
    case 'if':
      return statement.branches.flatMap((branch) => [branch.condition ? `if ${show(branch.condition)}` : 'else', ...block(branch.body)]);
    case 'with':
      return [`${statement.isAsync ? 'async ' : ''}with ${statement.items.map((item) => `${show(item.context)}${item.target ? ` as ${show(item.target)}` : ''}`).join(', ')}`, ...block(statement.body)];
    case 'try':
      return ['try', ...block(statement.body), ...statement.handlers.flatMap((handler) => ['except', ...block(handler)]), ...(statement.finally.length > 0 ? ['finally', ...block(statement.finally)] : [])];
    case 'match':
      return [`match ${show(statement.subject)}`, ...statement.cases.flatMap((body) => ['  case', ...block(body).map((line) => `  ${line}`)])];
    case 'function':
      return [showHead(facts, facts.functions[statement.id]), ...block(facts.functions[statement.id]?.body ?? [])];
    case 'class':
      return [`class ${facts.classes[statement.id]?.qualifiedName ?? '?'}(${all(facts.classes[statement.id]?.bases ?? [])})`, ...block(facts.classes[statement.id]?.body ?? [])];
    case 'return':
      return [`return ${show(statement.value)}`.trimEnd()];
    case 'raise':
    case 'assert':
    case 'delete':
      return [`${statement.kind} ${all(statement.values)}`.trimEnd()];
    default:
      return [statement.kind];
  }
}

function showHead(facts: FileFacts, scope: FunctionFacts | undefined): string {
  if (!scope) return 'def ?';
  const marks = { positional: '', 'keyword-only': 'keyword ', star: '*', 'double-star': '**' } as const;
  const parameters = scope.parameters.map(({ kind, name, annotation, defaultValue }) =>
    `${marks[kind]}${name}${annotation ? `: ${showExpression(facts, annotation)}` : ''}${defaultValue ? `=${showExpression(facts, defaultValue)}` : ''}`);
  const decorators = scope.decorators.map((decorator) => `@${showExpression(facts, decorator)} `).join('');
  return `${decorators}${scope.isAsync ? 'async ' : ''}def ${scope.qualifiedName}(${parameters.join(', ')})${scope.returns ? ` -> ${showExpression(facts, scope.returns)}` : ''}${scope.isGenerator ? ' yields' : ''}`;
}

function showExpression(facts: FileFacts, expression: Expression): string {
  const show = (part: Expression) => showExpression(facts, part);
  const all = (parts: readonly Expression[]) => parts.map(show).join(', ');
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'attribute':
      return `${show(expression.object)}.${expression.name}`;
    case 'call':
      return `${show(expression.callee)}(${expression.arguments.map((argument) => showArgument(facts, argument)).join(', ')})`;
    case 'literal':
      return expression.type === 'str' || expression.type === 'bytes' ? `${expression.type} "${expression.text ?? `${String(expression.value)} characters`}"` : String(expression.value ?? expression.type);
    case 'collection':
      return `${expression.type}[${expression.keys.length > 0 ? `${all(expression.keys)} → ` : ''}${all(expression.elements)}]`;
    case 'lambda': {
      const [body] = facts.functions[expression.functionId]?.body ?? [];
      return `lambda ${facts.functions[expression.functionId]?.parameters.map(({ name }) => name).join(' ') ?? ''}: ${body?.kind === 'return' && body.value ? show(body.value) : ''}`;
    }
    case 'comprehension':
      return `${expression.type} of ${all(expression.elements)}${expression.clauses.map((clause) => `${clause.isAsync ? ' async' : ''} for ${show(clause.target)} in ${show(clause.iterable)}${clause.conditions.map((condition) => ` if ${show(condition)}`).join('')}`).join('')}`;
    case 'subscript':
      return `${show(expression.object)}[${all(expression.indices)}]`;
    case 'operator':
      return `(${expression.operands.length === 1 ? `${expression.operator} ` : ''}${expression.operands.map(show).join(` ${expression.operator} `)})`;
    case 'conditional':
      return `(${show(expression.whenTrue)} if ${show(expression.condition)} else ${show(expression.whenFalse)})`;
    case 'await':
      return `await ${show(expression.value)}`;
    case 'yield':
      return `yield${expression.isFrom ? ' from' : ''} ${expression.value ? show(expression.value) : ''}`.trimEnd();
    case 'named':
      return `(${expression.name} := ${show(expression.value)})`;
    case 'other':
      return `<${expression.type}${expression.parts.length > 0 ? ` ${all(expression.parts)}` : ''}>`;
  }
}

function showArgument(facts: FileFacts, { keyword, isSpread, value }: Argument): string {
  return `${isSpread ? '*' : ''}${keyword === undefined ? '' : `${keyword}=`}${showExpression(facts, value)}`;
}

function showBinding(binding: Binding): string {
  switch (binding.kind) {
    case 'import':
      return `import ${'.'.repeat(binding.level)}${binding.module}${binding.symbol === undefined ? '' : ` ${binding.symbol}`}`;
    case 'element':
    case 'unpacked':
      return binding.path.length > 0 ? `${binding.kind} ${binding.path.join('.')}` : binding.kind;
    default:
      return binding.kind;
  }
}
