import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

/**
 * This tree as a package in `folder`: processes that tests begin, and kill, must be this tree's code, not what was last
 * built. @returns where a compiled file of `src` lies.
 */
export function transpileTree(folder: string): (source: string) => string {
  copyFileSync('package.json', join(folder, 'package.json'))
  for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(test|contract)\.ts$/.test(entry.name)) continue
    const source = join(entry.parentPath, entry.name)
    const target = join(folder, 'dist', relative('src', source))
    mkdirSync(dirname(target), { recursive: true })
    if (!entry.name.endsWith('.ts')) copyFileSync(source, target)
    else {
      const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
        compilerOptions: { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 },
      })
      writeFileSync(target.replace(/\.ts$/, '.js'), outputText)
    }
  }
  return (source) => join(folder, 'dist', source)
}
