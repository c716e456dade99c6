// The law of portable maths, which no lint rule knows: levels 0 to 3 compute the same bits in every JavaScript engine,
// draw no luck of their own, read no clock, and the model holds no number that is not in the parameter table.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

const allowedMaths = new Set('abs floor ceil round trunc min max sign sqrt imul clz32 fround'.split(' '));
// What else the platform has, the compiler forbids below level 4 (`types: []`); these come with the language.
const clocksAndLocales = new Set(['Date', 'Intl', 'performance']);
const levelFour = new Set(['cli', 'web']);
const drawing = 'report';
const modelLiterals = new Set(['0', '1', '2']);
/** A table of labels and digits printed; nothing in it reaches a run. */
const tablesOfLabels = new Set(['src/model/measureTable.ts']);

/** Every breach below `root`/src, as `src/model/x.ts:12:7 what it is; what was wanted`, in the order of the files. */
export function portableProblems(root: string): readonly string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !levelFour.has(name.split(sep)[0]))
    .sort()
    .flatMap((name) => {
      const path = join(root, 'src', name);
      return problemsOf(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    });
}

/** The breaches in one file; `path` decides which rules bind it. */
export function problemsOf(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const folder = path.split('/')[1];
  const problems: string[] = [];
  const report = (node: ts.Node, message: string) => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
    problems.push(`${path}:${line + 1}:${character + 1} ${message}`);
  };
  const visit = (node: ts.Node): void => {
    // Types are gone when the program runs.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (isPower(node)) report(node, '** differs between engines; wanted pow of numerics/');
    if (ts.isIdentifier(node)) {
      const message = isReference(node) ? identifierProblem(node, folder) : null;
      if (message !== null) report(node, message);
    }
    if (ts.isNumericLiteral(node) && folder === 'model' && !tablesOfLabels.has(path) && !modelLiterals.has(node.text)) {
      report(node, `the number ${node.getText(source)} in the model; wanted a parameter of scenario/parameters.ts`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

function identifierProblem(node: ts.Identifier, folder: string): string | null {
  if (clocksAndLocales.has(node.text))
    return `${node.text} depends on the clock or the place; wanted none below level 4`;
  if (node.text !== 'Math') return null;
  const { parent } = node;
  const member = ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.name.text : null;
  if (member === 'random') return 'Math.random cannot be repeated; wanted a keyed stream of engine/';
  if (folder === drawing || (member !== null && allowedMaths.has(member))) return null;
  if (member === null && takesOnlyAllowed(parent)) return null;
  if (member === null) return 'Math is taken as a value; wanted one of its allowed functions by name';
  return `Math.${member} differs between engines; wanted its counterpart in numerics/ (allowed: ${[...allowedMaths].join(', ')})`;
}

/** `const { imul, floor } = Math` */
function takesOnlyAllowed(parent: ts.Node): boolean {
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return false;
  return parent.name.elements.every(({ name, propertyName }) => {
    const taken = propertyName ?? name;
    return ts.isIdentifier(taken) && allowedMaths.has(taken.text);
  });
}

function isPower(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node)) return false;
  const kind = node.operatorToken.kind;
  return kind === ts.SyntaxKind.AsteriskAsteriskToken || kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken;
}

/** Whether the word stands for a value: not a member's name, not a key. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) return parent.name !== node;
  return !ts.isPropertyDeclaration(parent) && !ts.isPropertySignature(parent) && !ts.isParameter(parent);
}
