import { type Argument, parseSync, Visitor } from 'oxc-parser';

export interface Import {
  /** as written; null where it is no plain string, so that nobody can say what it names */
  specifier: string | null;
  /** `import type …`: gone after compilation. `import { type … }` still loads the file and does not count. */
  typeOnly: boolean;
  line: number;
}

/** A way of asking the machine for the time or for chance, such as `Date.now`. */
export interface Ambient {
  what: 'Date.now' | 'new Date()' | 'Temporal.Now' | 'Math.random';
  line: number;
}

/**
 * Everything that a TypeScript file imports, in whatever form (static, dynamic, re-exported, in a type), and where it reads the
 * clock or chance.
 *
 * @throws Error where the file does not parse
 */
export function readImports(path: string, source: string): { imports: Import[]; ambient: Ambient[] } {
  const { program, errors } = parseSync(path, source);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);

  const imports: Import[] = [];
  const ambient: Ambient[] = [];
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
  const found = (node: { start: number }, from: Argument, typeOnly: boolean): void => {
    imports.push({ specifier: textOf(from), typeOnly, line: lineOf(node.start) });
  };

  new Visitor({
    ImportDeclaration: (node) => found(node, node.source, node.importKind === 'type'),
    ExportAllDeclaration: (node) => found(node, node.source, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source) found(node, node.source, node.exportKind === 'type');
    },
    ImportExpression: (node) => found(node, node.source, false),
    TSImportEqualsDeclaration: (node) => {
      if (node.moduleReference.type === 'TSExternalModuleReference') found(node, node.moduleReference.expression, node.importKind === 'type');
    },
    TSImportType: (node) => found(node, node.source, true),
    CallExpression: (node) => {
      const [argument] = node.arguments;
      if (node.callee.type === 'Identifier' && node.callee.name === 'require' && argument) found(node, argument, false);
    },
    MemberExpression: (node) => {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier' || node.computed) return;
      const what = `${node.object.name}.${node.property.name}`;
      if (what === 'Date.now' || what === 'Temporal.Now' || what === 'Math.random') ambient.push({ what, line: lineOf(node.start) });
    },
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) {
        ambient.push({ what: 'new Date()', line: lineOf(node.start) });
      }
    },
  }).visit(program);
  return { imports, ambient };
}

/** The text that an expression plainly is, in quotes or backticks; else null. */
function textOf(node: Argument): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  return node.type === 'TemplateLiteral' && node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null;
}
