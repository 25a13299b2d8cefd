import type { LibraryKnowledge } from './entry';
import { describeCalls, releases, waits, type Call } from './pureLibrary';

const evidence = 'opencv/opencv@252b03d modules/python/src2/cv2_util.hpp:85 (ERRWRAP2: PyAllowThreads around every generated call)';

const each = (names: string, call: Call): Readonly<Record<string, Call>> => Object.fromEntries(names.split(' ').map((name) => [name, call]));
const picture = 'numpy.ndarray';

/** What works through every pixel of a picture of a megapixel, from adding one to another up to looking for lines. */
const pixels: Readonly<Record<string, Call>> = {
  ...each('absdiff add bitwise_and bitwise_not bitwise_or bitwise_xor convertScaleAbs copyMakeBorder divide inRange LUT multiply normalize subtract hconcat vconcat extractChannel', releases(3e-4, picture)),
  ...each('countNonZero mean meanStdDev minMaxLoc norm reduce sumElems', releases(3e-4)),
  ...each('merge transpose pyrDown blur boxFilter', releases(1e-3, picture)), split: releases(1e-3, 'tuple'),
  ...each('adaptiveThreshold distanceTransform integral Laplacian pyrUp Scharr sepFilter2D Sobel applyColorMap calcBackProject magnitude phase sqrt pow exp log', releases(2e-3, picture)),
  ...each('cartToPolar polarToCart floodFill', releases(3e-3)),
  ...each('undistort warpPolar linearPolar logPolar', releases(5e-3, picture)), connectedComponentsWithStats: releases(5e-3, 'tuple'), calcOpticalFlowPyrLK: releases(5e-3, 'tuple'),
  ...each('HoughLines HoughLinesP cornerHarris cornerSubPix goodFeaturesToTrack', releases(1e-2, picture)), idft: releases(5e-3, picture), initUndistortRectifyMap: releases(1e-2, 'tuple'),
  ...each('createHanningWindow phaseCorrelate estimateAffine2D estimateAffinePartial2D findTransformECC', releases(1e-2)),
};

/** What is worked out of some hundred points, and drawn with a few strokes. */
const shapes: Readonly<Record<string, Call>> = {
  ...each('arcLength boundingRect boxPoints contourArea isContourConvex minAreaRect minEnclosingCircle moments pointPolygonTest HuMoments compareHist getTextSize', releases(5e-6)),
  ...each('approxPolyDP convexHull convexityDefects fitEllipse fitLine matchShapes groupRectangles', releases(2e-5)),
  ...each('drawContours fillConvexPoly fillPoly polylines drawKeypoints', releases(2e-4, picture)), drawMatches: releases(2e-3, picture),
  ...each('getAffineTransform getPerspectiveTransform getRotationMatrix2D perspectiveTransform transform invertAffineTransform invert getStructuringElement', releases(1e-5, picture)),
  ...each('Rodrigues projectPoints solvePnP solvePnPRansac triangulatePoints undistortPoints findEssentialMat findFundamentalMat recoverPose decomposeHomographyMat', releases(5e-4)), findHomography: releases(1e-3, 'tuple'),
  ...each('findChessboardCorners drawChessboardCorners', releases(5e-2)), ...each('calibrateCamera stereoCalibrate', releases(2)), stereoRectify: releases(1e-3),
};

/** A box, a label, a dot: in a loop over what was found nothing that another thread could use. */
const strokes: Readonly<Record<string, Call>> = each('circle line rectangle arrowedLine drawMarker ellipse putText', releases(3e-6, picture));

/** Objects that are made once, and asked for every picture. */
const objects: Readonly<Record<string, Call>> = {
  ...each('createBackgroundSubtractorMOG2 createBackgroundSubtractorKNN', releases(1e-5, 'cv2.BackgroundSubtractor')), 'BackgroundSubtractor.apply': releases(1e-2, picture), 'BackgroundSubtractor.getBackgroundImage': releases(1e-3, picture),
  createCLAHE: releases(1e-5, 'cv2.CLAHE'), 'CLAHE.apply': releases(3e-3, picture),
  ...each('AKAZE_create BRISK_create KAZE_create', releases(1e-4, 'cv2.Feature2D')), ...each('Feature2D.detect Feature2D.compute Feature2D.detectAndCompute SIFT.detect SIFT.compute', releases(3e-2, 'tuple')),
  ...each('BFMatcher BFMatcher_create FlannBasedMatcher', releases(1e-5, 'cv2.DescriptorMatcher')), ...each('DescriptorMatcher.match DescriptorMatcher.knnMatch', releases(1e-2, 'tuple')),
  ...each('dnn.readNet dnn.readNetFromCaffe dnn.readNetFromDarknet dnn.readNetFromONNX dnn.readNetFromTensorflow dnn.readNetFromTorch', releases(0.3, 'cv2.dnn.Net')), ...each('dnn.blobFromImage dnn.blobFromImages', releases(2e-3, picture)), 'dnn.NMSBoxes': releases(1e-4),
  ...each('dnn.Net.setInput dnn.Net.getLayerNames dnn.Net.getUnconnectedOutLayers dnn.Net.getUnconnectedOutLayersNames dnn.Net.setPreferableBackend dnn.Net.setPreferableTarget', releases(5e-5)),
  QRCodeDetector: releases(1e-5, 'cv2.QRCodeDetector'), ...each('QRCodeDetector.detect QRCodeDetector.decode QRCodeDetector.detectAndDecode QRCodeDetector.detectAndDecodeMulti', releases(2e-2)),
  'aruco.detectMarkers': releases(1e-2, 'tuple'), 'aruco.ArucoDetector': releases(1e-5, 'cv2.aruco.ArucoDetector'), 'aruco.ArucoDetector.detectMarkers': releases(1e-2, 'tuple'), ...each('aruco.getPredefinedDictionary aruco.DetectorParameters aruco.Dictionary_get aruco.DetectorParameters_create', releases(1e-5)),
  'VideoWriter.release': releases(1e-2), 'VideoWriter.isOpened': releases(1e-6), 'VideoCapture.open': waits(5e-2), ...each('VideoWriter_fourcc VideoWriter.fourcc getTickCount getTickFrequency setNumThreads setUseOptimized useOptimized', 1e-6),
};

/** Windows, and who sits before them. */
const windows: Readonly<Record<string, Call>> = {
  ...each('namedWindow destroyWindow destroyAllWindows moveWindow resizeWindow setWindowProperty setWindowTitle setTrackbarPos', waits(1e-3)), ...each('getWindowProperty getTrackbarPos getWindowImageRect', waits(1e-5)), ...each('selectROI selectROIs', waits(5)), pollKey: waits(1e-3), waitKeyEx: { behaviour: 'waits', seconds: 3e-2, waitsForArgument: 0, secondsOfUnit: 1e-3 },
};

/** The rest of OpenCV that programs call, by kind. */
export const cv2Kinds: LibraryKnowledge = { library: 'cv2', entries: [
  ...describeCalls('cv2', { ...pixels, ...shapes, ...objects, ...windows }, { evidence, confidence: 'source' }),
  ...describeCalls('cv2', strokes, { evidence: 'measured with OpenCV 5.0.0, Python 3.12: 0.7 to 3.7 µs for boxes of 50 pixels and labels of 11 letters; measured overlap 0.59 of 2 (4000 boxes with labels)', confidence: 'measured' }),
] };
