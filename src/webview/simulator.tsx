import { render } from 'preact';
import { findBreakEvens } from '../core/simulator/breakEvens';
import { simulate } from '../core/simulator/simulate';
import { connectHost } from './host';
import { Simulator } from './views/Simulator';
import './styles/page.css';
import './styles/inputs.css';
import './styles/charts.css';

// Of our own, so that the page needs nothing of the HTML around it.
const root = document.createElement('div');
document.body.append(root);
render(<Simulator host={connectHost()} model={{ simulate, findBreakEvens }} />, root);
