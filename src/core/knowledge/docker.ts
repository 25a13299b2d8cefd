import type { LibraryKnowledge } from './entry';

/** docker and the GIL. */
export const docker: LibraryKnowledge = {
  library: 'docker',
  summary: 'Docker: every call is a round trip to its daemon.',
  attributes: {
    'docker.DockerClient.containers': 'docker.models.containers.ContainerCollection',
    'docker.DockerClient.images': 'docker.models.images.ImageCollection',
  },
  entries: [
    { name: 'docker.from_env', behaviour: 'holds', seconds: 1e-3, returns: 'docker.DockerClient', evidence: "docker 7.1.0 api/client.py:245 (requests over the daemon's socket)", confidence: 'source' },
    { name: 'docker.client.from_env', behaviour: 'holds', seconds: 1e-3, returns: 'docker.DockerClient', evidence: "docker 7.1.0 api/client.py:245 (requests over the daemon's socket)", confidence: 'source' },
    { name: 'docker.client.DockerClient', behaviour: 'holds', seconds: 1e-3, returns: 'docker.DockerClient', evidence: "docker 7.1.0 api/client.py:245 (requests over the daemon's socket)", confidence: 'source' },
    { name: 'docker.DockerClient', behaviour: 'holds', seconds: 1e-3, returns: 'docker.DockerClient', evidence: "docker 7.1.0 api/client.py:245 (requests over the daemon's socket)", confidence: 'source' },
    { name: 'docker.models.containers.ContainerCollection.run', behaviour: 'waits', seconds: 1, returns: 'docker.models.containers.Container', evidence: "docker 7.1.0 api/client.py:245 (requests over the daemon's socket)", confidence: 'source' },
    { name: 'docker.models.containers.ContainerCollection.list', behaviour: 'waits', seconds: 0.02, returns: 'docker.models.containers.Containers', evidence: 'docker 7.2.0 docker/models/containers.py:958', confidence: 'source' },
    { name: 'docker.models.containers.Containers.__next__', behaviour: 'holds', seconds: 1e-7, returns: 'docker.models.containers.Container', evidence: 'docker 7.2.0 docker/models/containers.py:958', confidence: 'source' },
    { name: 'docker.models.containers.Containers.__getitem__', behaviour: 'holds', seconds: 1e-7, returns: 'docker.models.containers.Container', evidence: 'docker 7.2.0 docker/models/containers.py:958', confidence: 'source' },
    { name: 'docker.models.containers.ContainerCollection.*', behaviour: 'waits', seconds: 0.02, returns: 'docker.models.containers.Container', evidence: "docker 7.1.0 api/client.py:245 (requests over the daemon's socket)", confidence: 'source' },
    { name: 'docker.models.containers.Container.*', behaviour: 'waits', seconds: 0.02, returns: 'docker.models.containers.Container', evidence: "docker 7.1.0 api/client.py:245 (requests over the daemon's socket)", confidence: 'source' },
    { name: 'docker.models.images.ImageCollection.*', behaviour: 'waits', seconds: 1, evidence: "docker 7.1.0 api/client.py:245 (requests over the daemon's socket)", confidence: 'source' },
  ],
};
