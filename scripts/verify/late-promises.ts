import { posix } from 'node:path';
import { type Node, parseSync, Visitor } from 'oxc-parser';

/** What must stand around a promise that is kept; see `src/lib/awaited-later.ts`. */
const HELPER = 'awaitedLater';
const PUTTING = new Set(['push', 'unshift', 'add', 'set']);
/** They call back, and nobody looks at what comes of it. */
const CALLING_BACK = new Set(['on', 'once', 'addListener', 'addEventListener', 'setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'forEach']);
const COMBINING = new Set(['all', 'allSettled', 'any', 'race']);

export interface Source {
  path: string;
  text: string;
}

export interface LatePromise {
  path: string;
  line: number;
  /** the promise, as it is written */
  text: string;
}

/**
 * Finds promises that are kept instead of awaited (in a list, a set or a map, in a variable or a field, handed on) outside of `awaitedLater`, and asynchronous
 * listeners, of whose promises nobody hears. It knows no types:
 * that a call answers a promise is told by the name of what is called, so it misses a method whose name is also that of one that answers none.
 */
export function findLatePromises(sources: readonly Source[]): LatePromise[] {
  const files = sources.map(({ path, text }) => {
    const { program } = parseSync(path, text);
    return { path, text, program, declared: declarationsIn(program) };
  });
  const functionsOf = new Map(files.map(({ path, declared }) => [path, declared.functions]));
  const methods = new Set(files.flatMap(({ declared }) => declared.methods));
  for (const name of [...BUILT_IN, ...files.flatMap(({ declared }) => declared.otherMethods)]) methods.delete(name);
  return files.flatMap(({ path, text, program, declared }) => {
    const imported = declared.imports.filter(({ from, name }) => functionsOf.get(posix.join(posix.dirname(path), from))?.has(name));
    const functions = new Set([...declared.functions, ...imported.map(({ name }) => name)]);
    return keptIn(program, text, { functions, methods }).map(({ start, end }) => ({
      path,
      line: text.slice(0, start).split('\n').length,
      text: text.slice(start, end),
    }));
  });
}

/** Methods of JavaScript's own and of zod, which answer none. */
const BUILT_IN = [...[Array, Map, Set, String].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)), 'check'];

/** What answers a promise, by name, where it is called. */
interface Promising {
  functions: ReadonlySet<string>;
  methods: ReadonlySet<string>;
}

interface Declarations {
  functions: Set<string>;
  /** what is imported from other files of the service, with their paths from here */
  imports: { from: string; name: string }[];
  methods: string[];
  otherMethods: string[];
}

function declarationsIn(program: Node): Declarations {
  const found: Declarations = { functions: new Set(), imports: [], methods: [], otherMethods: [] };
  const method = (key: Node, isPromising: boolean) => (isPromising ? found.methods : found.otherMethods).push(nameOf(key));
  visit(program, {
    ImportDeclaration: ({ source, specifiers }) => {
      const from = source.value.replace(/\.js$/, '.ts');
      found.imports.push(...specifiers.map(({ local }) => ({ from, name: local.name })));
    },
    FunctionDeclaration: (node) => {
      if (answersPromise(node)) found.functions.add(nameOf(node.id));
    },
    VariableDeclarator: ({ id, init }) => {
      if (answersPromise(init) || ('typeAnnotation' in id && isPromiseType(id.typeAnnotation, true))) found.functions.add(nameOf(id));
    },
    Property: ({ key, value }) => {
      if (answersPromise(value)) found.methods.push(nameOf(key));
    },
    MethodDefinition: ({ key, value }) => method(key, answersPromise(value)),
    TSMethodSignature: ({ key, returnType }) => method(key, isPromiseType(returnType)),
    TSPropertySignature: ({ key, typeAnnotation }) => {
      if (typeAnnotation?.typeAnnotation.type === 'TSFunctionType') method(key, isPromiseType(typeAnnotation, true));
    },
  });
  return found;
}

function answersPromise(node: Node | null): boolean {
  if (node === null || !('returnType' in node) || !('async' in node)) return false;
  return node.async ? !('generator' in node && node.generator) : isPromiseType(node.returnType);
}

/** @param ofFunction whether it is a function's type, which answers one */
function isPromiseType(node: Node | null | undefined, ofFunction = false): boolean {
  if (node?.type === 'TSTypeAnnotation') return isPromiseType(node.typeAnnotation, ofFunction);
  if (node?.type === 'TSUnionType') return node.types.some((each) => isPromiseType(each, ofFunction));
  if (node?.type === 'TSFunctionType') return ofFunction && isPromiseType(node.returnType);
  return !ofFunction && node?.type === 'TSTypeReference' && nameOf(node.typeName) === 'Promise';
}

function keptIn(program: Node, text: string, promising: Promising): Node[] {
  const found = new Set<Node>();
  const holders = holdersIn(program, text);
  const combined = new Set<Node>();
  const helped = new Set<string>();
  const keep = (node: Node | null) => {
    for (const value of node ? valuesOf(node) : []) if (mayReject(value, promising)) found.add(value);
  };
  visit(program, {
    VariableDeclarator: ({ id, init }) => {
      if (init && isHelped(init)) helped.add(nameOf(id));
      keep(init);
    },
    AssignmentExpression: (node) => keep(node.right),
    PropertyDefinition: (node) => keep(node.value),
    Property: (node) => keep(node.value),
    ArrayExpression: (node) => {
      if (!combined.has(node)) for (const each of node.elements) keep(each);
    },
    UnaryExpression: (node) => {
      // A chain without an end: what it began with may be handled, and what it makes of that is not.
      if (node.operator === 'void' && isChain(node.argument)) keep(node.argument);
    },
    CallExpression: (node) => {
      const { callee, arguments: given } = node;
      const method = nameOf(callee);
      if (method === HELPER) return;
      if (CALLING_BACK.has(method)) for (const each of given) if (answersPromise(each)) found.add(each);
      const on = callee.type === 'MemberExpression' ? nameOf(callee.object) : '';
      // All are awaited together, in the same turn; those of a race that lose are handled as well.
      if (on === 'Promise' && COMBINING.has(method)) for (const list of given) combined.add(list);
      else if (PUTTING.has(method) && holders.has(on))
        for (const each of given.slice(method === 'set' ? 1 : 0).flatMap(valuesOf)) isHelped(each) || helped.has(nameOf(each)) || found.add(each);
      else for (const each of given) keep(each);
    },
  });
  return [...found];
}

/** The lists, sets and maps that are declared to hold promises. */
function holdersIn(program: Node, text: string): Set<string> {
  const holders = new Set<string>();
  const note = (key: Node, declared: string) => {
    if (/(Array|Set|Map)<[^(]*Promise<|Promise<[^(]*>\[\]/.test(declared)) holders.add(nameOf(key));
  };
  visit(program, {
    VariableDeclarator: ({ id, end }) => note(id, text.slice(id.start, end).split('=>', 1)[0] ?? ''),
    PropertyDefinition: ({ key, end }) => note(key, text.slice(key.start, end)),
  });
  return holders;
}

/** The values that an expression may have. */
function valuesOf(node: Node): Node[] {
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(valuesOf);
  if (node.type === 'LogicalExpression') return [node.left, node.right].flatMap(valuesOf);
  if (node.type === 'ParenthesizedExpression' || node.type === 'TSAsExpression') return valuesOf(node.expression);
  return [node];
}

function mayReject(node: Node, promising: Promising): boolean {
  if (node.type === 'NewExpression') {
    const [executor] = node.arguments;
    return nameOf(node.callee) === 'Promise' && executor !== undefined && 'params' in executor && executor.params.length > 1;
  }
  if (node.type !== 'CallExpression' || isHelped(node)) return false;
  const { callee } = node;
  const method = nameOf(callee);
  if (callee.type === 'MemberExpression') {
    if (method === 'catch' || (method === 'then' && node.arguments.length > 1)) return false;
    if (isChain(node)) return method === 'then' || mayReject(callee.object, promising) || callee.object.type === 'Identifier';
    if (nameOf(callee.object) === 'Promise') return COMBINING.has(method) || method === 'reject';
  }
  return callee.type === 'MemberExpression' ? promising.methods.has(method) : promising.functions.has(method);
}

const isChain = (node: Node): boolean =>
  node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && ['then', 'finally'].includes(nameOf(node.callee));

const isHelped = (node: Node): boolean => node.type === 'CallExpression' && nameOf(node.callee) === HELPER;

/** What is named last: `b` of `a.b`; empty where nothing is. */
function nameOf(node: Node | null): string {
  if (node?.type === 'MemberExpression') return nameOf(node.property);
  return node?.type === 'Identifier' || node?.type === 'PrivateIdentifier' ? node.name : '';
}

function visit(program: Node, visitor: ConstructorParameters<typeof Visitor>[0]): void {
  if (program.type === 'Program') new Visitor(visitor).visit(program);
}
