// Importing the outermost component defines all of them.
import './components/digit-reader';
