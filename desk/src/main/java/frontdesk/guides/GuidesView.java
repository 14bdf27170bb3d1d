package frontdesk.guides;

import java.util.List;

import frontdesk.page.PageWords;

/**
 * What stands around a guide, or around those that were found.
 *
 * @param version of the assets
 * @param chosen the name of the guide that is shown; empty for none
 * @param looked what was looked for; empty for nothing
 */
record GuidesView(String version, PageWords words, List<Shelf> shelves, String title, String chosen, String looked) {
    public String say(String key) {
        return words.say(key);
    }

    public String say(String key, Object one) {
        return words.say(key, one);
    }
}
