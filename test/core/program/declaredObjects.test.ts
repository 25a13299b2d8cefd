import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

const cog = `
from discord.ext import commands

class Points(commands.Cog):
    def __init__(self, bot: commands.Bot) -> None:
        self.bot = bot

    @commands.command()
    async def points(self, ctx: commands.Context) -> None:
        await ctx.send(str(self.bot.store.points_of(ctx.author.id)))
`;

const store = `
import requests

class Store:
    def points_of(self, user):
        return requests.get(f"https://points.example/{user}", timeout=10).json()
`;

/** What the cog's command is told, for a program that begins in this way. */
async function toldWith(main: string) {
  const report = await analyse({ 'cog.py': cog, 'store.py': store, 'main.py': main });
  return report['cog.py'].findings.map(({ rule, range }) => `${rule} in line ${String(range.start.line + 1)}`);
}

const told = ['blocked-event-loop in line 10'];

describe('an object that is declared to be of a class of a library', () => {
  test('has what the program gives to the one that it makes', async () => {
    expect(await toldWith(`
from discord.ext import commands
from store import Store

bot = commands.Bot(command_prefix="!")

async def start(robot: commands.Bot):
    robot.store = Store()
`)).toEqual(told);
  });

  test('has what the only class of the program has that inherits from it', async () => {
    expect(await toldWith(`
from discord.ext import commands
from store import Store

class Helper(commands.Bot):
    def __init__(self):
        super().__init__(command_prefix="!")
        self.store = Store()
`)).toEqual(told);
  });

  test('has not what another object of the program has', async () => {
    expect(await toldWith(`
import sched
from store import Store

class Planner(sched.scheduler):
    def __init__(self):
        self.store = Store()
`)).toEqual([]);
  });

  test('is of the class of the program that a variable is declared to be of, whatever the library keeps it in', async () => {
    const report = await analyse({ 'store.py': store, 'views.py': `
from framework import request, routes
from store import Store

@routes.get("/points")
async def points(user):
    store: Store = request.app.state.store
    return store.points_of(user)

@routes.get("/others")
async def others(user):
    return request.app.state.store.points_of(user)
` });
    expect(report['views.py'].findings.map(({ rule, range }) => `${rule} in line ${String(range.start.line + 1)}`)).toEqual(['blocked-event-loop in line 8']);
  });
});
