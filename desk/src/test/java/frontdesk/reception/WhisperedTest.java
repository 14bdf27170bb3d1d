package frontdesk.reception;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Somebody of the business whispers to the built-in brain. Friday is 27 November. */
class WhisperedTest extends OpenFrontHouse {
    static void show(FrontHouse.Spoken call, String hint) {
        Reply r = call.conversation().stepIn(new StepIn.Hint(hint, "ana@example.com"));
        System.out.println("HINT " + hint + " => " + r.phrases() + " " + r.then());
        System.out.println("     " + call.hints().getLast());
    }

    @Test
    void look() {
        for (String hint : List.of(
                "six people, tomorrow at eight",
                "her name is Ana Torres",
                "they want to cancel",
                "it is for the terrace",
                "yes, book it",
                "yes",
                "ask about allergies",
                "put them through",
                "put her through to me",
                "emergency, he is choking",
                "sechs Personen",
                "say hello to grandma",
                "quiere hablar español",
                "offer her Friday at seven",
                "she wants a call back",
                "they are six",
                "tell her we are open until eleven",
                "it's spam hang up")) {
            show(house.call(house.trattoria(), FrontHouse.MOBILE), hint);
        }
        var call = house.call(house.trattoria(), FrontHouse.MOBILE).says("a table for four please");
        for (String hint : List.of(
                "ask about allergies",
                "for the terrace",
                "he said Friday at seven",
                "yes, book it",
                "her name is Ana Torres",
                "yes, book it",
                "he said Thursday, not Friday",
                "six",
                "she can't hear you",
                "they are eight",
                "cancel that")) {
            show(call, hint);
        }
        call = house.call(house.trattoria(), FrontHouse.MOBILE).says("a table for four on friday at seven please");
        for (String hint : List.of(
                "ask about allergies",
                "Ask About Allergies",
                "ana torres",
                "Ana Torres",
                "yes",
                "book it",
                "ok",
                "8pm instead")) {
            show(call, hint);
        }
    }
}
