// The law of ids: every rule, decision point and mechanism of MODEL.md is named at the head of a test's title, and no
// test names one that the page does not define.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';

/** An id at the head of a test's title, and where that is. */
export interface Naming {
  readonly id: string;
  /** `path:line` */
  readonly place: string;
}

const idsAtHead = /^[RDM]\d+(?:,? [RDM]\d+)*(?!\w)/;
const mechanismName = /^m(\d\d)[A-Z]/;

/** Every breach below `root`: rules without a test, tests of no rule, ids defined twice. */
export function ruleProblems(root: string): readonly string[] {
  const page = readFileSync(join(root, 'MODEL.md'), 'utf8');
  const namings = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .flatMap((name) => {
      const path = relative(root, join(root, 'test', name))
        .split(sep)
        .join('/');
      const read = (other: string) => readFileSync(join(root, other), 'utf8');
      return namedIds(path, read(path), read);
    });
  return problemsBetween(definedIds(page), namings);
}

/** What is wrong between the ids that a page defines, in its order, and those that tests name. */
export function problemsBetween(defined: readonly string[], namings: readonly Naming[]): readonly string[] {
  const known = new Set(defined);
  const named = new Set(namings.map(({ id }) => id));
  return [
    ...defined.filter((id, at) => defined.indexOf(id) !== at).map((id) => `MODEL.md defines ${id} twice; wanted once`),
    ...[...known].filter((id) => !named.has(id)).map((id) => `MODEL.md defines ${id}; no test begins with it`),
    ...namings
      .filter(({ id }) => !known.has(id))
      .map(({ id, place }) => `${place} begins with ${id}; MODEL.md does not define it`),
  ];
}

/** Rules (`- **R12** ...`) and the rows of tables that begin with a decision point or a mechanism (`| D3 |`, `| M7 |`). */
export function definedIds(page: string): readonly string[] {
  return [...page.matchAll(/^(?:- \*\*(R\d+)\*\*|\| ([DM]\d+) +\|)/gm)].map(([, rule, row]) => rule ?? row);
}

type Read = (path: string) => string;

/**
 * The ids at the head of the titles of tests and groups of tests that are played; rows of `each` count by their first text.
 * @param read gives the text of another file, from which a table of rows may be imported
 */
export function namedIds(path: string, text: string, read: Read): readonly Naming[] {
  const source = parse(path, text);
  const namings: Naming[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      for (const title of titlesOf(node, source, read)) {
        const file = title.node.getSourceFile();
        const { line } = file.getLineAndCharacterOfPosition(title.node.getStart(file));
        for (const id of idsOf(title.text)) namings.push({ id, place: `${file.fileName}:${line + 1}` });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return namings;
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
}

interface Title {
  readonly text: string;
  readonly node: ts.Node;
}

function idsOf(title: string): readonly string[] {
  const mechanism = mechanismName.exec(title);
  if (mechanism !== null) return [`M${Number(mechanism[1])}`];
  return idsAtHead.exec(title)?.[0].split(/,? /) ?? [];
}

/** Titles of a call of `it`, `test` or `describe`; none for a skipped one, or for any other call. */
function titlesOf(call: ts.CallExpression, source: ts.SourceFile, read: Read): readonly Title[] {
  const [title] = call.arguments;
  const table = ts.isCallExpression(call.expression) ? call.expression : null;
  const words = wordsOf(table === null ? call.expression : table.expression);
  if (title === undefined || !['it', 'test', 'describe'].includes(words[0] ?? '')) return [];
  if (words.some((word) => ['skip', 'skipIf', 'todo'].includes(word))) return [];
  const text = headOf(title);
  if (text === null) return [];
  const placeholder = /^(?:%s|\$(\w+))/.exec(text);
  if (table === null || placeholder === null) return [{ text, node: title }];
  return rowsOf(table.arguments[0] ?? null, source, read).flatMap((row) => {
    const cell = cellOf(row, placeholder[1] ?? null);
    const cellText = cell === null ? null : headOf(cell);
    return cell === null || cellText === null ? [] : [{ text: cellText, node: cell }];
  });
}

/** `it.each` as ['it', 'each']. */
function wordsOf(expression: ts.Expression): readonly string[] {
  if (ts.isIdentifier(expression)) return [expression.text];
  return ts.isPropertyAccessExpression(expression) ? [...wordsOf(expression.expression), expression.name.text] : [];
}

/** The text of a literal, or of a template up to its first hole. */
function headOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : null;
}

/** The rows of a table as written: a list, a name for one in this file or imported from beside it, a copy or a mapping of one. */
function rowsOf(node: ts.Node | null, source: ts.SourceFile, read: Read): readonly ts.Node[] {
  if (node === null) return [];
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.flatMap((one) => (ts.isSpreadElement(one) ? rowsOf(one.expression, source, read) : [one]));
  }
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)) {
    return rowsOf(node.expression, source, read);
  }
  if (ts.isIdentifier(node)) return namedRows(node.text, source, read);
  const isMapping = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression);
  return isMapping && node.expression.name.text === 'map' ? rowsOf(node.expression.expression, source, read) : [];
}

function namedRows(name: string, source: ts.SourceFile, read: Read): readonly ts.Node[] {
  const known = initialiserOf(name, source);
  if (known !== null) return rowsOf(known, source, read);
  const path = importedFrom(name, source);
  if (path === null) return [];
  const other = parse(path, read(path));
  return rowsOf(initialiserOf(name, other), other, read);
}

function initialiserOf(name: string, source: ts.SourceFile): ts.Node | null {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const one of statement.declarationList.declarations) {
      if (ts.isIdentifier(one.name) && one.name.text === name) return one.initializer ?? null;
    }
  }
  return null;
}

/** Path of the file beside this one from which a name is imported under that name, or null. */
function importedFrom(name: string, source: ts.SourceFile): string | null {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const from = statement.moduleSpecifier.text;
    if (!from.startsWith('.') || !bindings.elements.some((one) => one.name.text === name)) continue;
    return normalize(join(dirname(source.fileName), from))
      .split(sep)
      .join('/');
  }
  return null;
}

/** The first cell of a row, or the one of that name. */
function cellOf(row: ts.Node, name: string | null): ts.Node | null {
  if (ts.isArrayLiteralExpression(row)) return row.elements[0] ?? null;
  if (!ts.isObjectLiteralExpression(row)) return row;
  const cell = row.properties.find(
    (one) => ts.isPropertyAssignment(one) && (name === null || one.name.getText() === name),
  );
  return cell !== undefined && ts.isPropertyAssignment(cell) ? cell.initializer : null;
}
