package frontdesk.knowledge;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.KnownFile;
import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

class KnowledgeTest {
    private static final Language GERMAN = new Language("de");

    private static Knowledge knowing(String... texts) {
        List<KnownFile> files = java.util.stream.IntStream.range(0, texts.length)
                .mapToObj(n -> new KnownFile("" + n, "File " + n, texts[n]))
                .toList();
        Business business = DemoBusinesses.trattoria().withFiles(files);
        return Knowledge.of(business);
    }

    private static List<String> said(Knowledge knowledge, String asked) {
        return said(knowledge, asked, Language.ENGLISH);
    }

    private static List<String> said(Knowledge knowledge, String asked, Language language) {
        return knowledge
                .answer(asked, language)
                .map(Knowledge.Answer::sentences)
                .orElse(List.of());
    }

    @Test
    void theSentenceThatHasAllWordsOfTheQuestionIsTheAnswer() {
        Knowledge rules = knowing("Dogs are welcome on the terrace. Children under twelve eat for half the price.");

        assertThat(said(rules, "Can I bring my dog?")).containsExactly("Dogs are welcome on the terrace.");
        assertThat(said(rules, "is there anything for children"))
                .containsExactly("Children under twelve eat for half the price.");
    }

    @Test
    void aSentenceThatHasOnlyAPartOfItIsNone() {
        Knowledge rules = knowing("Dogs are welcome on the terrace.");

        assertThat(said(rules, "can my dog sleep in the kitchen")).isEmpty();
        assertThat(said(rules, "do you repair bicycles")).isEmpty();
    }

    @Test
    void aQuestionOfSmallWordsIsAboutNothing() {
        assertThat(said(knowing("What is this? It is what it is."), "what is it"))
                .isEmpty();
    }

    @Test
    void linesThatAPageBrokeArePutTogether() {
        Knowledge rules = knowing("Please arrive ten minutes early,\nso that we can\ntake your coat.");

        assertThat(said(rules, "when should I arrive early"))
                .containsExactly("Please arrive ten minutes early, so that we can take your coat.");
    }

    @Test
    void aHeadingTellsWhatTheSentencesBelowItAreAbout() {
        Knowledge rules = knowing(
                "Parking\nThere are six spaces behind the house. The gate closes at eleven.\n\nWardrobe\nIt is free.");

        assertThat(said(rules, "where can I park?"))
                .containsExactly("There are six spaces behind the house.", "The gate closes at eleven.");
    }

    @Test
    void whereManyPlacesFitNothingIsSaid() {
        Knowledge menus =
                knowing("Lunch\nSalad with goat cheese 9", "Dinner\nSalad with figs 11", "Party\nSalad for ten 60");

        assertThat(said(menus, "do you have salad?")).isEmpty();
        assertThat(said(menus, "do you have salad with figs?")).containsExactly("Salad with figs 11.");
    }

    @Test
    void whatIsTooLongToBeSaidIsNotSaid() {
        assertThat(said(knowing("The cellar " + "is deep and dark and old and ".repeat(12) + "cold."), "the cellar"))
                .isEmpty();
    }

    @Test
    void wordsAreTheSameInTheirForms() {
        assertThat(AskedFor.isSame("dog", "dogs")).isTrue();
        assertThat(AskedFor.isSame("parking", "park")).isTrue();
        assertThat(AskedFor.isSame("allergy", "allergens")).isTrue();
        assertThat(AskedFor.isSame("car", "card")).isFalse();
        assertThat(AskedFor.isSame("child", "chili")).isFalse();
        assertThat(AskedFor.isSame("party", "parking")).isFalse();
    }

    @Test
    void accentsAndDotsOfAMenuStandInNobodysWay() {
        assertThat(said(knowing("Crème brûlée ........ 8 €"), "do you have creme brulee"))
                .containsExactly("Crème brûlée 8 €.");
    }

    @Test
    void otherLanguagesAskInTheirOwnSmallWords() {
        Knowledge haus = knowing("Hunde sind auf der Terrasse willkommen. Die Küche schließt um zehn.");

        assertThat(said(haus, "Darf ich meinen Hund mitbringen, sind Hunde willkommen?", GERMAN))
                .isEmpty();
        assertThat(said(haus, "Sind Hunde bei euch willkommen?", GERMAN))
                .containsExactly("Hunde sind auf der Terrasse willkommen.");
    }

    @Test
    void anAnswerIsFoundAgainByItsId() {
        Knowledge rules = knowing("Dogs are welcome. Cats are not.");
        Knowledge.Answer answer =
                rules.answer("are dogs welcome", Language.ENGLISH).orElseThrow();

        assertThat(rules.byId(answer.id())).contains(answer);
        assertThat(rules.byId("file:99")).isEmpty();
        assertThat(rules.byId("parking")).isEmpty();
    }

    @Test
    void aModelIsGivenWhatFitsBestFirstWithWhatItIsAbout() {
        Knowledge rules =
                knowing("Terrace\nDogs are welcome here.\nSmoking is not.\n\nInside\nNo animals, and no smoking.");

        assertThat(rules.fitting("are dogs welcome on the terrace", Language.ENGLISH, 2))
                .first()
                .isEqualTo("Terrace: Dogs are welcome here.");
        assertThat(rules.fitting("hello there", Language.ENGLISH, 5)).isEmpty();
    }
}
