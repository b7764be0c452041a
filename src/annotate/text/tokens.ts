// Text and rules are cut alike: the tokeniser stands beside the model.
export { tokenise } from '../../model/tokens.js'
