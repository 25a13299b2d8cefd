/** What a class of a library makes an object of the class by that it is asked of: `Network.from_pretrained(name)`, `Model.load_from_checkpoint(path)`. */
export const makesHeirs = /^(load_)?from_[a-z]\w*$/;
