/** Whether a method, by its full or its last name, makes an object of the class that it is asked of: `Network.from_pretrained(name)`, `Model.load_from_checkpoint(path)`. */
export function makesHeirs(method: string): boolean {
  return /(^|\.)(load_)?from_[a-z]\w*$/.test(method);
}
