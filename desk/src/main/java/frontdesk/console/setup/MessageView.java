package frontdesk.console.setup;

import java.util.List;

import frontdesk.business.Business;
import frontdesk.console.Seen;
import frontdesk.kernel.Language;
import frontdesk.message.MessageTemplates;
import frontdesk.message.Placeholder;
import frontdesk.message.Segments;
import frontdesk.message.Template;

/**
 * The words for one occasion in one language, while an owner writes them.
 *
 * @param seen from which words of the business's own the form was filled in
 * @param faults what speaks against keeping them
 * @param example what a customer would read
 * @param cost how many texts that is
 * @param own whether the business has words of its own
 */
record MessageView(
        String word,
        String title,
        String tag,
        String language,
        String body,
        List<Gap> gaps,
        Seen seen,
        List<String> faults,
        String example,
        String cost,
        boolean own) {

    /** What may stand in them. */
    record Gap(String written, String meaning) {}

    static MessageView of(
            Business business,
            Language language,
            Template template,
            Seen seen,
            List<String> faults,
            MessageTemplates templates) {
        var occasion = template.occasion();
        String example = templates.preview(business, language, template);
        return new MessageView(
                occasion.word(),
                occasion.title(),
                language.tag(),
                language.called(Language.ENGLISH),
                template.body(),
                occasion.allowed().stream().map(MessageView::gap).toList(),
                seen,
                faults,
                example,
                cost(example),
                templates.own(business.id(), occasion, language).isPresent());
    }

    private static Gap gap(Placeholder one) {
        return new Gap(one.written(), one.meaning());
    }

    /** How many texts it is sent as, and why so many. */
    static String cost(String example) {
        Segments segments = Segments.of(example);
        String texts = segments.texts() == 1 ? "1 text" : segments.texts() + " texts";
        return switch (segments.alphabet()) {
            case GSM_7 -> "%s, %d characters".formatted(texts, segments.characters());
            case UCS_2 -> "%s, %d characters of a script that fits 70 into one".formatted(texts, segments.characters());
        };
    }
}
