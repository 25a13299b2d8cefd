import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

/** A thread that surely computes for long, started where the program may open its window. */
const program = (imports: string) => `
import threading

def search():
    best = 0
    for number in range(2_000_000):
        best = max(best, number * number % 1_000_003)
    return best

def load(names):
    found = []
    for name in names:
        for step in range(2_000_000):
            found.append(step * step % 7)
    return found

def main(options):
    ${imports}
    threading.Thread(target=load, args=(options.names,)).start()
    gui.run(options)
`;

const rulesIn = async (sources: Record<string, string>) => (await analyse(sources))['main.py']?.findings.map(({ rule }) => rule);

test.each<[string, string, Record<string, string>]>([
  ['a module with a window, where it is opened', 'import views.window as gui', { 'views/window.py': '\nimport tkinter as tk\n\ndef run(options):\n    tk.Tk().mainloop()\n' }],
  ['a library for windows, where it is used', 'import wx\n    import gui', {}],
  ['what Qt calls its own, from a module of the project', 'from compat.qt import QtWidgets\n    import gui', { 'compat/qt.py': 'from importlib import import_module\n' }],
])('a thread runs beside a window where its function imports %s', async (_, imports, others) => {
  expect(await rulesIn({ 'main.py': program(imports), ...others })).toEqual(['serialised-background-thread']);
});

test('and beside none where it imports anything else', async () => {
  expect(await rulesIn({ 'main.py': program('import gui'), 'gui.py': '\ndef run(options):\n    print(options)\n' })).toEqual([]);
});

test('a function that nobody is seen to call is called by whoever imports its module', async () => {
  const words = `
import threading

class Words:
    def __init__(self, names):
        self.names = names
        threading.Thread(target=self.count).start()

    def count(self):
        self.found = []
        for name in self.names:
            for step in range(2_000_000):
                self.found.append(step * step % 7)
`;
  const opened = (head: string) => `\n${head}\nimport words\n\nclass Chooser:\n    def choose(self, kind, names):\n        self.chosen = getattr(words, kind)(names)\n`;
  const rulesOf = async (head: string) => (await analyse({ 'words.py': words, 'main.py': opened(head) }))['words.py'].findings.map(({ rule }) => rule);
  expect(await rulesOf('import tkinter')).toEqual(['serialised-background-thread']);
  expect(await rulesOf('import string')).toEqual([]);
});

const importer = (body: string, told: string) => `
import threading
import tkinter as tk

class Window(tk.Frame):
    def read(self, path):
        index = 0
        for line in open(path):
            ${body}
            ${told}
            index += 1

    def on_open(self, path):
        threading.Thread(target=self.read, args=(path,)).start()
`;

test.each([
  ['the loop that takes longest', 'fields = [field.strip().lower() for field in line.split(";")]', 'self.progress["value"] = index', ['serialised-background-thread']],
  ['nothing', 'fields = [field.strip().lower() for field in line.split(";")]', 'print(index)', []],
  ['a loop that waits', 'time.sleep(0.001)', 'self.progress["value"] = index', []],
])('beside a window a thread takes long where somebody is told how far it has come in %s', async (_, body, told, rules) => {
  expect(await rulesIn({ 'main.py': `import time\n${importer(body, told)}` })).toEqual(rules);
});
