import type { LibraryKnowledge } from './entry';

/** django and the GIL. */
export const django: LibraryKnowledge = {
  library: 'django',
  summary: 'Django: a query set waits for its driver when it is used; making model objects holds.',
  attributes: {
    'django.db.models.Model.objects': 'django.db.models.QuerySet',
  },
  bases: {
    'django.db.models.Manager': 'django.db.models.QuerySet',
    'django.db.models.manager.Manager': 'django.db.models.QuerySet',
    'django.db.models.manager.BaseManager': 'django.db.models.QuerySet',
    'django.db.models.query.QuerySet': 'django.db.models.QuerySet',
  },
  entries: [
    { name: 'django.contrib.auth.hashers.make_password', behaviour: 'releases', seconds: 0.3, isSteady: true, returns: 'str', evidence: 'django 5.2.19 django/contrib/auth/hashers.py:321 (a million rounds of hashlib.pbkdf2_hmac, which releases)', confidence: 'source' },
    { name: 'django.contrib.auth.hashers.check_password', behaviour: 'releases', seconds: 0.3, isSteady: true, returns: 'bool', evidence: 'django 5.2.19 django/contrib/auth/hashers.py:321 (a million rounds of hashlib.pbkdf2_hmac, which releases)', confidence: 'source' },
    { name: 'django.db.models.QuerySet.__next__', behaviour: 'waits', seconds: 5e-5, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.get', behaviour: 'waits', seconds: 1e-3, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.first', behaviour: 'waits', seconds: 1e-3, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.last', behaviour: 'waits', seconds: 1e-3, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.count', behaviour: 'waits', seconds: 1e-3, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.exists', behaviour: 'waits', seconds: 1e-3, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.create', behaviour: 'waits', seconds: 1e-3, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.get_or_create', behaviour: 'waits', seconds: 1e-3, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.update_or_create', behaviour: 'waits', seconds: 1e-3, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.update', behaviour: 'waits', seconds: 1e-3, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.delete', behaviour: 'waits', seconds: 1e-3, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.bulk_create', behaviour: 'waits', seconds: 1e-3, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.aggregate', behaviour: 'waits', seconds: 1e-3, condition: 'making model objects holds', evidence: 'Django (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'django.db.models.QuerySet.*', behaviour: 'holds', seconds: 2e-5, returns: 'django.db.models.QuerySet', evidence: 'django documentation, QuerySet', confidence: 'docs' },
    { name: 'django.db.models.Model.save', behaviour: 'waits', seconds: 1e-3, evidence: 'django documentation, QuerySet', confidence: 'docs' },
    { name: 'django.db.models.Model.delete', behaviour: 'waits', seconds: 1e-3, evidence: 'django documentation, QuerySet', confidence: 'docs' },
    { name: 'django.db.models.Model.refresh_from_db', behaviour: 'waits', seconds: 1e-3, evidence: 'django documentation, QuerySet', confidence: 'docs' },
    { name: 'django.core.cache.cache.*', behaviour: 'waits', seconds: 3e-4, evidence: 'django documentation, QuerySet', confidence: 'docs' },
    { name: 'django.core.mail.send_mail', behaviour: 'waits', seconds: 0.2, evidence: 'django documentation, QuerySet', confidence: 'docs' },
    { name: 'django.core.management.call_command', behaviour: 'waits', seconds: 0.1, condition: 'does what the command of that name does: in an application mostly work for its database', evidence: 'django documentation, Running management commands from your code', confidence: 'memory' },
    { name: 'django.*', behaviour: 'holds', seconds: 1e-5, evidence: 'django documentation, QuerySet', confidence: 'docs' },
  ],
};
