/** Pixels for each unit of the drawing: sharp on a dense screen. */
const density = 2;

/**
 * Draws an SVG picture as PNG.
 *
 * @returns Base64; rejects when the browser cannot draw it.
 */
export async function rasterise(svg: string): Promise<string> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * density;
    canvas.height = image.naturalHeight * density;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser draws no canvas.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  } finally {
    URL.revokeObjectURL(url);
  }
}
