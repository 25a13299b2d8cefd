import type { KnowledgeEntry, LibraryKnowledge } from './entry';

const evidence = 'measured with matplotlib 3.11.2 and its Agg renderer, Python 3.12';

/** What belongs to a figure or its axes is drawn later; the calls only add to what is to be drawn. */
const adds: Readonly<Record<string, number>> = {
  plot: 7e-4, scatter: 5e-3, bar: 0.03, barh: 0.03, hist: 0.05, imshow: 3e-3, pcolormesh: 5e-3, contour: 0.05, contourf: 0.05, boxplot: 0.02, violinplot: 0.03,
  pie: 5e-3, fill_between: 2e-3, errorbar: 5e-3, legend: 2e-3,
};

const adding = (owner: string): readonly KnowledgeEntry[] => Object.entries(adds).map(([name, seconds]) => ({ name: `${owner}.${name}`, behaviour: 'holds', seconds, evidence, confidence: 'measured' }));

/** The canvas of each other backend, which its module has as `FigureCanvas` as well. */
const otherCanvases: Readonly<Record<string, string>> = {
  backend_wxagg: 'FigureCanvasWxAgg', backend_wx: 'FigureCanvasWx', backend_gtk3agg: 'FigureCanvasGTK3Agg', backend_gtk4agg: 'FigureCanvasGTK4Agg', backend_gtkagg: 'FigureCanvasGTKAgg',
  backend_macosx: 'FigureCanvasMac', backend_webagg: 'FigureCanvasWebAgg', backend_nbagg: 'FigureCanvasNbAgg', backend_svg: 'FigureCanvasSVG', backend_pdf: 'FigureCanvasPdf',
};

/** matplotlib and the GIL. */
export const matplotlib: LibraryKnowledge = {
  library: 'matplotlib',
  summary: 'Matplotlib: Python and a renderer that keeps the GIL; compressing a picture lets go of it. The seconds of drawing are those of one small diagram.',
  aliases: {
    'matplotlib.axes._axes.Axes': 'matplotlib.axes.Axes',
    'matplotlib.backends.backend_agg.FigureCanvas': 'matplotlib.backends.backend_agg.FigureCanvasAgg',
    'matplotlib.backends.backend_qtagg.FigureCanvas': 'matplotlib.backends.backend_qtagg.FigureCanvasQTAgg',
    'matplotlib.backends.backend_qt4agg.FigureCanvas': 'matplotlib.backends.backend_qtagg.FigureCanvasQTAgg',
    'matplotlib.backends.backend_qt4agg.FigureCanvasQTAgg': 'matplotlib.backends.backend_qtagg.FigureCanvasQTAgg',
    'matplotlib.backends.backend_qt5agg.FigureCanvas': 'matplotlib.backends.backend_qtagg.FigureCanvasQTAgg',
    'matplotlib.backends.backend_qt5agg.FigureCanvasQTAgg': 'matplotlib.backends.backend_qtagg.FigureCanvasQTAgg',
    ...Object.fromEntries(Object.entries(otherCanvases).map(([module, name]) => [`matplotlib.backends.${module}.FigureCanvas`, `matplotlib.backends.${module}.${name}`])),
  },
  bases: {
    'matplotlib.pyplot.Subplot': 'matplotlib.axes.Axes',
    'matplotlib.backends.backend_agg.FigureCanvasAgg': 'matplotlib.backend_bases.FigureCanvasBase',
    'matplotlib.backends.backend_qtagg.FigureCanvasQTAgg': 'matplotlib.backend_bases.FigureCanvasBase',
    'matplotlib.backends.backend_tkagg.FigureCanvasTkAgg': 'matplotlib.backend_bases.FigureCanvasBase',
    ...Object.fromEntries(Object.entries(otherCanvases).map(([module, name]) => [`matplotlib.backends.${module}.${name}`, 'matplotlib.backend_bases.FigureCanvasBase'])),
  },
  attributes: {
    'matplotlib.figure.Figure.canvas': 'matplotlib.backend_bases.FigureCanvasBase',
    'matplotlib.pyplot.Subplot.canvas': 'matplotlib.backend_bases.FigureCanvasBase',
    'matplotlib.axes.Axes.figure': 'matplotlib.figure.Figure',
    'matplotlib.pyplot.Subplot.flat': 'matplotlib.pyplot.Subplots',
  },
  entries: [
    { name: 'matplotlib.figure.Figure', behaviour: 'holds', seconds: 5e-4, returns: 'matplotlib.figure.Figure', evidence, confidence: 'measured' },
    { name: 'matplotlib.figure.Figure.savefig', behaviour: 'holds', seconds: 0.2, condition: 'compressing a PNG releases', evidence: `${evidence}: overlap 1.17 of 2.00, at 300 dpi 1.62`, confidence: 'measured' },
    { name: 'matplotlib.figure.Figure.tight_layout', behaviour: 'holds', seconds: 0.05, evidence, confidence: 'measured' },
    { name: 'matplotlib.figure.Figure.subplots', behaviour: 'holds', seconds: 0.03, returns: 'matplotlib.pyplot.Subplot', evidence, confidence: 'measured' },
    { name: 'matplotlib.figure.Figure.add_subplot', behaviour: 'holds', seconds: 0.02, returns: 'matplotlib.axes.Axes', evidence, confidence: 'measured' },
    { name: 'matplotlib.figure.Figure.add_axes', behaviour: 'holds', seconds: 0.02, returns: 'matplotlib.axes.Axes', evidence, confidence: 'measured' },
    { name: 'matplotlib.figure.Figure.gca', behaviour: 'holds', seconds: 1e-5, returns: 'matplotlib.axes.Axes', evidence, confidence: 'measured' },
    { name: 'matplotlib.figure.Figure.*', behaviour: 'holds', seconds: 1e-3, evidence, confidence: 'measured' },
    ...adding('matplotlib.axes.Axes'),
    { name: 'matplotlib.axes.Axes.*', behaviour: 'holds', seconds: 2e-4, evidence, confidence: 'measured' },
    // Which of the two that `subplots` gives is the figure is not told apart: it has the methods of both.
    { name: 'matplotlib.pyplot.Subplots.__next__', behaviour: 'holds', seconds: 3e-8, returns: 'matplotlib.pyplot.Subplot', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.Subplots.__getitem__', behaviour: 'holds', seconds: 3e-8, returns: 'matplotlib.pyplot.Subplot', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.Subplot.__next__', behaviour: 'holds', seconds: 3e-8, returns: 'matplotlib.pyplot.Subplot', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.Subplot.__getitem__', behaviour: 'holds', seconds: 2e-7, returns: 'matplotlib.pyplot.Subplot', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.Subplot.flatten', behaviour: 'holds', seconds: 1e-6, returns: 'matplotlib.pyplot.Subplots', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.Subplot.ravel', behaviour: 'holds', seconds: 1e-6, returns: 'matplotlib.pyplot.Subplots', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.Subplot.savefig', behaviour: 'holds', seconds: 0.2, condition: 'compressing a PNG releases', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.Subplot.tight_layout', behaviour: 'holds', seconds: 0.05, evidence, confidence: 'measured' },
    { name: 'matplotlib.backend_bases.FigureCanvasBase.draw', behaviour: 'holds', seconds: 0.15, evidence, confidence: 'measured' },
    { name: 'matplotlib.backend_bases.FigureCanvasBase.print_png', behaviour: 'holds', seconds: 0.2, condition: 'compressing releases', evidence, confidence: 'measured' },
    { name: 'matplotlib.backend_bases.FigureCanvasBase.print_jpg', behaviour: 'holds', seconds: 0.2, condition: 'compressing releases', evidence, confidence: 'measured' },
    { name: 'matplotlib.backend_bases.FigureCanvasBase.print_figure', behaviour: 'holds', seconds: 0.2, condition: 'compressing releases', evidence, confidence: 'measured' },
    { name: 'matplotlib.backend_bases.FigureCanvasBase.*', behaviour: 'holds', seconds: 1e-4, evidence: 'matplotlib documentation, FigureCanvasBase', confidence: 'docs' },
    { name: 'matplotlib.backends.backend_agg.FigureCanvasAgg', behaviour: 'holds', seconds: 2e-5, returns: 'matplotlib.backends.backend_agg.FigureCanvasAgg', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.savefig', behaviour: 'holds', seconds: 0.2, condition: 'compressing a PNG releases', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.draw', behaviour: 'holds', seconds: 0.15, evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.figure', behaviour: 'holds', seconds: 5e-4, returns: 'matplotlib.figure.Figure', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.gcf', behaviour: 'holds', seconds: 1e-5, returns: 'matplotlib.figure.Figure', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.gca', behaviour: 'holds', seconds: 1e-5, returns: 'matplotlib.axes.Axes', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.axes', behaviour: 'holds', seconds: 0.02, returns: 'matplotlib.axes.Axes', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.subplot', behaviour: 'holds', seconds: 0.02, returns: 'matplotlib.axes.Axes', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.subplots', behaviour: 'holds', seconds: 0.03, returns: 'matplotlib.pyplot.Subplots', condition: 'returns a figure and its axes', evidence, confidence: 'measured' },
    { name: 'matplotlib.pyplot.tight_layout', behaviour: 'holds', seconds: 0.05, evidence, confidence: 'measured' },
    ...adding('matplotlib.pyplot'),
    { name: 'matplotlib.pyplot.show', behaviour: 'waits', seconds: 5, evidence: 'matplotlib documentation, pyplot.show: blocks until all windows are closed', confidence: 'docs' },
    { name: 'matplotlib.pyplot.pause', behaviour: 'waits', seconds: 0.1, waitsForArgument: 0, evidence: 'matplotlib documentation, pyplot.pause', confidence: 'docs' },
    { name: 'matplotlib.pyplot.*', behaviour: 'holds', seconds: 2e-4, evidence, confidence: 'measured' },
    { name: 'matplotlib.*', behaviour: 'holds', seconds: 1e-4, evidence: 'matplotlib (Python, mostly)', confidence: 'docs' },
  ],
};
