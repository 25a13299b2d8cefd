import type { KnowledgeEntry, LibraryKnowledge } from './entry';

/** What differs between the bindings. */
interface QtBinding {
  readonly library: string;
  readonly aliases?: Readonly<Record<string, string>>;
  /** Whether the calls that work through all pixels of a picture let go of the GIL. */
  readonly releasesPictures: boolean;
  /** What of {@link measured} was measured with it: its version; of the others it is taken over. */
  readonly version?: string;
}

/** Values that are made by the thousand: a colour, a place, a size. */
const values = ['QtGui.QColor', 'QtCore.QPoint', 'QtCore.QPointF', 'QtCore.QSize', 'QtCore.QSizeF', 'QtCore.QRect', 'QtCore.QRectF', 'QtCore.QLine', 'QtCore.QLineF', 'QtGui.QVector2D', 'QtGui.QVector3D', 'QtGui.QVector4D', 'QtGui.QPen', 'QtGui.QBrush'] as const;

/** Named, so that they are found among several star imports. */
const objects = ['QThread', 'QRunnable', 'QThreadPool', 'QObject', 'QTimer'] as const;

/** PyQt and PySide: the same names, whichever of them is installed. */
export function qtBinding({ library, aliases, releasesPictures, version }: QtBinding): LibraryKnowledge {
  const measured = version === undefined
    ? { evidence: `${library} (not read); taken over from PyQt5 5.15.11 and PySide6 6.12.0, where it was measured`, confidence: 'memory' } as const
    : { evidence: `${library} ${version}; measured (a picture of 2,000 by 1,500)`, confidence: 'measured' } as const;
  const unread = { evidence: `${library} (not read)`, confidence: 'memory' } as const;
  const holds = (name: string, seconds: number, returns?: string): KnowledgeEntry =>
    ({ name: `${library}.${name}`, behaviour: 'holds', seconds, ...(returns === undefined ? {} : { returns: `${library}.${returns}` }), ...measured });
  const picture = (name: string, seconds: number, returns?: string): KnowledgeEntry => ({ ...holds(name, seconds, returns), behaviour: releasesPictures ? 'releases' : 'holds' });
  const saves = (name: string): KnowledgeEntry => ({ ...holds(name, 0.15), behaviour: 'releases', secondsIf: [{ endsWith: ['jpg', 'jpeg', 'bmp', 'ppm'], seconds: 0.05 }] });
  return {
    library,
    summary: 'Qt: the event loop waits with the GIL released and runs the slots. What works on a value or a pixel holds it.',
    ...(aliases ? { aliases } : {}),
    entries: [
      ...['exec', 'exec_'].map((name): KnowledgeEntry => ({ name: `${library}.QtWidgets.QApplication.${name}`, behaviour: 'waits', seconds: 10, condition: 'runs the slots', ...unread })),
      ...['QtCore.QThread', 'QtCore.QEventLoop', 'QtCore.QCoreApplication', 'QtGui.QGuiApplication'].flatMap((owner) => ['exec', 'exec_'].map((name): KnowledgeEntry => (
        { name: `${library}.${owner}.${name}`, behaviour: 'waits', seconds: 10, condition: 'runs the slots', ...unread }))),
      { name: `${library}.QtCore.QThread.sleep`, behaviour: 'waits', seconds: 0.1, waitsForArgument: 0, ...unread },
      { name: `${library}.QtCore.QThread.msleep`, behaviour: 'waits', seconds: 0.1, waitsForArgument: 0, secondsOfUnit: 1e-3, ...measured },
      { name: `${library}.QtCore.QThread.usleep`, behaviour: 'waits', seconds: 1e-3, waitsForArgument: 0, secondsOfUnit: 1e-6, ...unread },
      { name: `${library}.QtCore.QThread.wait`, behaviour: 'idles', seconds: 0.1, evidence: 'Qt documentation, QThread::wait (it blocks until the other thread has finished, which runs Python)', confidence: 'docs' },
      { name: `${library}.QtCore.QThread.start`, behaviour: 'holds', seconds: 5e-5, ...unread },
      ...['pyqtSignal', 'Signal'].map((name): KnowledgeEntry => ({ name: `${library}.QtCore.${name}`, behaviour: 'holds', seconds: 5e-6, returns: `${library}.QtCore.${name}`, ...unread })),
      ...objects.map((name): KnowledgeEntry => ({ name: `${library}.QtCore.${name}`, behaviour: 'holds', seconds: 5e-6, returns: `${library}.QtCore.${name}`, ...unread })),
      ...values.map((name) => holds(name, 1e-6, name)),
      ...values.map((name) => holds(`${name}.*`, 3e-7)),
      holds('QtGui.qRgb', 4e-7),
      holds('QtGui.QImage', 1e-5, 'QtGui.QImage'),
      ...['setPixel', 'setPixelColor', 'pixel', 'pixelColor'].map((name) => holds(`QtGui.QImage.${name}`, 8e-7)),
      ...['width', 'height'].map((name) => holds(`QtGui.QImage.${name}`, 4e-7)),
      picture('QtGui.QImage.scaled', 2e-3, 'QtGui.QImage'),
      holds('QtGui.QImage.copy', 2e-3, 'QtGui.QImage'),
      picture('QtGui.QImage.convertToFormat', 2e-3, 'QtGui.QImage'),
      holds('QtGui.QImage.mirrored', 2e-3, 'QtGui.QImage'),
      saves('QtGui.QImage.save'),
      { ...holds('QtGui.QImage.load', 0.03), behaviour: 'releases' },
      holds('QtGui.QPainter', 2e-6, 'QtGui.QPainter'),
      holds('QtGui.QPainter.drawLine', 1e-5),
      { name: `${library}.*`, behaviour: 'holds', seconds: 5e-6, ...unread },
    ],
  };
}
