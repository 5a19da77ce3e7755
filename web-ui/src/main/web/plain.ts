import { browserStorage } from './appearance/browser-storage';
import { Appearance } from './appearance/theme';
import { loadPreferences } from './components/preferences';

// The gateway's own pages look as the person chose in the settings.
new Appearance(() => undefined).choose(loadPreferences(browserStorage()).theme);
