import type { KnowledgeEntry, LibraryKnowledge } from './entry';

const source = 'pytorch/vision@01175db torchvision/transforms';

/** What takes a picture or a tensor, and gives one of the same kind: Pillow's methods and PyTorch's operators release. */
function changes(name: string, seconds: number, called: string): KnowledgeEntry {
  return { name: `torchvision.transforms.functional.${name}`, behaviour: 'releases', seconds, returnsArgument: 0, evidence: `${source}/functional.py (${name} calls ${called})`, confidence: 'source' };
}

/** torchvision and the GIL. */
export const torchvision: LibraryKnowledge = {
  library: 'torchvision',
  summary: 'torchvision: its functions on pictures are those of Pillow, and on tensors those of PyTorch, both of which release.',
  entries: [
    { name: 'torchvision.models.*', behaviour: 'holds', seconds: 0.5, returns: 'torch.nn.Module', evidence: 'torchvision (not read)', confidence: 'memory' },
    { name: 'torchvision.transforms.Compose', behaviour: 'holds', seconds: 1e-6, returns: 'torchvision.transforms.Compose', evidence: 'torchvision (not read)', confidence: 'memory' },
    { name: 'torchvision.transforms.Compose.__call__', behaviour: 'releases', seconds: 5e-3, returns: 'torch.Tensor', evidence: 'torchvision (not read)', confidence: 'memory' },
    { name: 'torchvision.transforms.*', behaviour: 'holds', seconds: 1e-5, evidence: 'torchvision (not read)', confidence: 'memory' },
    { name: 'torchvision.transforms.functional.to_tensor', behaviour: 'releases', seconds: 5e-3, returns: 'torch.Tensor', condition: 'copying the picture into an array holds', evidence: `${source}/functional.py (to_tensor calls Tensor.contiguous, Tensor.div)`, confidence: 'source' },
    { name: 'torchvision.transforms.functional.to_pil_image', behaviour: 'releases', seconds: 5e-3, returns: 'PIL.Image.Image', condition: 'copying the array into a picture holds', evidence: `${source}/functional.py (to_pil_image calls Tensor.mul, Tensor.byte, Image.fromarray)`, confidence: 'source' },
    { name: 'torchvision.transforms.functional.convert_image_dtype', behaviour: 'releases', seconds: 5e-3, returns: 'torch.Tensor', evidence: `${source}/functional.py (convert_image_dtype calls Tensor.to, Tensor.mul)`, confidence: 'source' },
    { name: 'torchvision.transforms.functional.normalize', behaviour: 'releases', seconds: 5e-3, returns: 'torch.Tensor', evidence: `${source}/functional.py (normalize calls Tensor.sub_, Tensor.div_)`, confidence: 'source' },
    changes('resize', 1e-2, 'Image.resize'),
    changes('resized_crop', 1e-2, 'crop, resize'),
    changes('hflip', 5e-3, 'Image.transpose, Tensor.flip'),
    { name: 'torchvision.transforms.functional.crop', behaviour: 'holds', seconds: 5e-6, returnsArgument: 0, condition: 'a tensor is sliced; cutting a part out of a picture releases', evidence: `${source}/functional.py (crop calls Image.crop, or slices)`, confidence: 'source' },
    { name: 'torchvision.transforms.functional.center_crop', behaviour: 'holds', seconds: 1e-5, returnsArgument: 0, condition: 'a tensor is sliced; cutting a part out of a picture releases', evidence: `${source}/functional.py (center_crop calls crop)`, confidence: 'source' },
  ],
};
