import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

describe('a task of QGIS is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['where it is made of a class, whose `run` a thread runs', `
from qgis.core import QgsApplication, QgsTask

class Simplify(QgsTask):
    def __init__(self, rows):
        super().__init__("simplify", QgsTask.CanCancel)
        self.rows = rows

    def run(self):
        state = 1
        for step in range(20_000_000):
            state = (state * 1103515245 + 12345) % 2147483648
        return True

def start(rows):
    task = Simplify(rows)  #> QgsTask subclass: Simplify.run, serialised, single, responsiveness, high => information serialised-background-thread
    QgsApplication.taskManager().addTask(task)
`],
    ['where it is made of a function', `
from qgis.core import QgsApplication, QgsTask
import requests

def fetch(task, url):
    return requests.get(url, timeout=30).text

def start(url):
    task = QgsTask.fromFunction("fetch", fetch, url=url)  #> QgsTask.fromFunction: fetch, io, single, responsiveness, high
    QgsApplication.taskManager().addTask(task)
`],
  ])('%s', (_, sources) => expectSites(sources));
});
