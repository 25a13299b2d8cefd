import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';
import { expectSites } from '../../support/expectSites';

test('beside a window the longest of several that a thread may run is felt', async () => {
  const report = await analyse({ 'main.py': `
import random
import threading
import tkinter as tk

class RandomPlayer:
    def move(self, board):
        return random.choice(board)

class FirstPlayer:
    def move(self, board):
        return board[0]

class LastPlayer:
    def move(self, board):
        return board[-1]

class Searcher:
    def move(self, board):
        best = 0
        for i in range(1_000_000):
            best = max(best, i * i % 1_000_003)
        return best

class Window(tk.Frame):
    def __init__(self, level):
        super().__init__()
        self.player = [RandomPlayer(), FirstPlayer(), LastPlayer(), Searcher()][level]

    def on_turn(self, board):
        threading.Thread(target=self.player.move, args=(board,)).start()

Window(level).mainloop()
` });
  expect(report['main.py'].findings.map(({ rule }) => rule)).toEqual(['serialised-background-thread']);
});

/** A search whose length hangs on a file, in a thread of its own. */
const search = `
def search(board, depth):
    if depth == 0:
        return sum(square * square for row in board for square in row)
    return max(-search([row[:] for row in board], depth - 1) for move in board)

def play():
    board = [[int(cell) for cell in line.split()] for line in open("board.txt")]
    threading.Thread(target=search, args=(board, 4)).start()
`;

const window = `
import tkinter as tk

class Board(tk.Frame):
    pass
`;

test.each<[string, Record<string, string>, readonly string[]]>([
  ['a module that shows it is imported', { 'main.py': `\nimport threading\nfrom board import Board\n${search}\nplay()\nBoard().mainloop()\n`, 'board.py': window }, ['serialised-background-thread']],
  ['a module of a package that shows it is imported', { 'main.py': `\nimport threading\nfrom views import board\n${search}\nplay()\nboard.Board().mainloop()\n`, 'views/board.py': window }, ['serialised-background-thread']],
  ['the imports of several modules are kept in one', { 'main.py': `\nfrom common import *\n${search}\nplay()\n`, 'common.py': '\nimport threading\nfrom tkinter import *\n' }, ['serialised-background-thread']],
  ['none shows anything', { 'main.py': `\nimport threading\nfrom board import Board\n${search}\nplay()\n`, 'board.py': '\nclass Board:\n    pass\n' }, []],
])('a program has a window where %s', async (_, sources, rules) => {
  const report = await analyse(sources);
  expect(report['main.py']?.findings.map(({ rule }) => rule)).toEqual(rules);
});

test.each([
  ['copies files before it computes for far longer', 'pass', ['serialised-background-thread']],
  ['pauses in between', 'time.sleep(0.03)', []],
])('beside a window a thread is looked at that %s', async (_, pause, rules) => {
  const report = await analyse({ 'main.py': `
import shutil
import threading
import time
import tkinter as tk

def convert(paths):
    for path in paths:
        shutil.copyfile(path, path + ".copy")
        ${pause}
        total = 0
        for i in range(2_000_000):
            total += i * i % 7

window = tk.Tk()
threading.Thread(target=convert, args=(names(),)).start()
window.mainloop()
` });
  expect(report['main.py'].findings.map(({ rule }) => rule)).toEqual(rules);
});
test.each([
  ['tells how far it has come', 'self.progress.emit(index)', ['serialised-background-thread']],
  ['tells nobody', 'print(index)', []],
])('beside a window a thread that computes for some tenths of a second, if its loops are as long as they seem, is looked at where it %s', async (_, told, rules) => {
  const report = await analyse({ 'main.py': `
from PyQt5.QtCore import QThread, pyqtSignal

class Importer(QThread):
    progress = pyqtSignal(int)

    def __init__(self, games):
        super().__init__()
        self.games = games

    def run(self):
        for index, game in enumerate(self.games):
            total = 0
            for i in range(30_000):
                total += i * i % 7
            ${told}

def start(games):
    importer = Importer(games)
    importer.start()
` });
  expect(report['main.py'].findings.map(({ rule }) => rule)).toEqual(rules);
});

test('a diagram is drawn with the GIL held, whichever window it is in', () => expectSites(`
import threading
import wx
from matplotlib.backends.backend_wxagg import FigureCanvasWxAgg
from matplotlib.figure import Figure

class Panel(wx.Panel):
    def __init__(self, parent):
        wx.Panel.__init__(self, parent)
        self.canvas = FigureCanvasWxAgg(self, -1, Figure())

    def draw(self):
        self.canvas.draw()

    def redraw(self):
        threading.Thread(target=self.draw).start()  #> threading.Thread: Panel.draw, serialised, single, responsiveness, high => information serialised-background-thread
`));

test('a plug-in that is given a menu stands beside the window that the menu is in, and one that adds a command to a shell does not', async () => {
  const toldOf = async (entry: string) => {
    const report = await analyse({ 'plugin.py': `
import threading

def export(rows):
    total = 0
    for row in rows:
        for number in range(4_000_000):
            total += number % 7
    return total

def save(rows):
    threading.Thread(target=export, args=(rows,)).start()

def extend(menu, rows):
    ${entry}
` });
    return [report['plugin.py'].sites.map(({ purpose }) => purpose), report['plugin.py'].findings.map(({ rule }) => rule)];
  };
  expect(await toldOf('menu.add_command(label="Export", underline=0, command=lambda: save(rows))')).toEqual([['responsiveness'], ['serialised-background-thread']]);
  expect(await toldOf('menu.add_command(save)')).toEqual([['unknown'], []]);
});
