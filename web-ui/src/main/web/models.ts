// Importing the outermost component defines all of them.
import './components/models-page';
