import { join, resolve } from 'node:path';
import ts from 'typescript';

const home = resolve(import.meta.dirname, '..');

/** A place in this workspace for a file that is only in memory. */
export function inMemory(name: string): string {
  return join(home, 'src', name);
}

/** What an editor asks TypeScript, for a program of files that are only in memory. */
export function createLanguageService(
  files: ReadonlyMap<string, string>,
  options: ts.CompilerOptions = {},
): ts.LanguageService {
  const settings = { ...workspaceOptions(), ...options };
  return ts.createLanguageService({
    getCompilationSettings: () => settings,
    getCurrentDirectory: () => home,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [...files.keys()],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = files.get(name) ?? ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists: (name) => files.has(name) || ts.sys.fileExists(name),
    readFile: (name) => files.get(name) ?? ts.sys.readFile(name),
    directoryExists: (name) => ts.sys.directoryExists(name),
    realpath: (name) => ts.sys.realpath?.(name) ?? name,
  });
}

/** What the compiler has to say about a file, a line each. */
export function problemsIn(service: ts.LanguageService, file: string): string[] {
  return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}

function workspaceOptions(): ts.CompilerOptions {
  const read = ts.readConfigFile(join(home, 'tsconfig.json'), (name) => ts.sys.readFile(name));
  return ts.parseJsonConfigFileContent(read.config, ts.sys, home).options;
}
