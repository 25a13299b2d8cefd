import type { LibraryKnowledge } from './entry';

/** pydantic and the GIL. */
export const pydantic: LibraryKnowledge = {
  library: 'pydantic',
  summary: 'Pydantic: the core is Rust that never lets go.',
  aliases: Object.fromEntries(['BaseModel', 'BaseSettings', 'Field', 'validator', 'root_validator', 'PrivateAttr'].map((name) => [`pydantic.v1.${name}`, `pydantic.${name}`])),
  entries: [
    { name: 'pydantic.BaseModel.model_validate', behaviour: 'holds', isNative: true, seconds: 5e-6, condition: 'validators in Python run', evidence: 'pydantic_core 2.46.4; measured', confidence: 'measured' },
    { name: 'pydantic.BaseModel.model_validate_json', behaviour: 'holds', isNative: true, seconds: 5e-6, evidence: 'pydantic_core 2.46.4; measured', confidence: 'measured' },
    { name: 'pydantic.BaseModel.model_dump_json', behaviour: 'holds', isNative: true, seconds: 5e-6, evidence: 'pydantic_core 2.46.4; measured', confidence: 'measured' },
    { name: 'pydantic.BaseModel.model_dump', behaviour: 'holds', isNative: true, seconds: 5e-6, condition: 'validators in Python run', evidence: 'pydantic_core 2.46.4; measured', confidence: 'measured' },
    { name: 'pydantic.BaseModel.model_copy', behaviour: 'holds', seconds: 5e-6, condition: 'validators in Python run', evidence: 'pydantic_core 2.46.4; measured', confidence: 'measured' },
    { name: 'pydantic.BaseModel.dict', behaviour: 'holds', seconds: 5e-6, condition: 'validators in Python run', evidence: 'pydantic_core 2.46.4; measured', confidence: 'measured' },
    { name: 'pydantic.BaseModel.json', behaviour: 'holds', seconds: 5e-6, condition: 'validators in Python run', evidence: 'pydantic_core 2.46.4; measured', confidence: 'measured' },
    { name: 'pydantic.BaseModel.copy', behaviour: 'holds', seconds: 5e-6, condition: 'validators in Python run', evidence: 'pydantic_core 2.46.4; measured', confidence: 'measured' },
    { name: 'pydantic.BaseModel.parse_obj', behaviour: 'holds', seconds: 5e-6, condition: 'validators in Python run', evidence: 'pydantic_core 2.46.4; measured', confidence: 'measured' },
    { name: 'pydantic.BaseModel.parse_raw', behaviour: 'holds', seconds: 5e-6, condition: 'validators in Python run', evidence: 'pydantic_core 2.46.4; measured', confidence: 'measured' },
    { name: 'pydantic.TypeAdapter', behaviour: 'holds', seconds: 1e-4, returns: 'pydantic.TypeAdapter', evidence: 'pydantic_core 2.46.4; measured; measured overlap 1.21 of 0.73 (1000 records, Python 3.11)', confidence: 'measured' },
    { name: 'pydantic.TypeAdapter.validate_python', behaviour: 'holds', isNative: true, seconds: 5e-6, evidence: 'pydantic_core 2.46.4; measured; measured overlap 1.21 of 0.73 (1000 records, Python 3.11)', confidence: 'measured' },
    { name: 'pydantic.TypeAdapter.validate_json', behaviour: 'holds', isNative: true, seconds: 5e-6, evidence: 'pydantic_core 2.46.4; measured; measured overlap 1.06 of 1.72 (1000 records, Python 3.11)', confidence: 'measured' },
    { name: 'pydantic.TypeAdapter.dump_json', behaviour: 'holds', isNative: true, seconds: 5e-6, evidence: 'pydantic_core 2.46.4; measured; measured overlap 0.97 of 1.93 (1000 records, Python 3.11)', confidence: 'measured' },
    { name: 'pydantic.*', behaviour: 'holds', seconds: 1e-5, condition: 'validators in Python run', evidence: 'pydantic_core 2.46.4; measured', confidence: 'measured' },
  ],
};
