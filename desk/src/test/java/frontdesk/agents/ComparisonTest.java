package frontdesk.agents;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is not as we want it is told from what a platform has filled in. */
class ComparisonTest {
    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException bad) {
            throw new IllegalArgumentException(bad);
        }
    }

    private static List<Difference> between(String wanted, String standing) {
        return Comparison.of(json(wanted), json(standing), Set.of());
    }

    @Test
    void whatAPlatformFillsInIsNoDifference() {
        assertThat(between("{'turn':{'a':1}}", "{'turn':{'a':1.0,'b':7},'more':{}}"))
                .isEmpty();
    }

    @Test
    void nothingEmptyAndMissingAreTheSame() {
        assertThat(between("{'a':null,'b':'','c':[]}", "{'b':null,'c':{}}")).isEmpty();
    }

    @Test
    void aDifferenceIsToldWithItsPlace() {
        assertThat(between("{'a':{'b':['x',{'c':true}]}}", "{'a':{'b':['x',{'c':false}]}}"))
                .containsExactly(new Difference("a.b[1].c", "false", "true"));
    }

    @Test
    void aListOfAnotherLengthIsOneDifference() {
        assertThat(between("{'ids':['x']}", "{'ids':['x','y']}"))
                .containsExactly(new Difference("ids", "[\"x\",\"y\"]", "[\"x\"]"));
    }

    @Test
    void whatSomebodyAddsToAnObjectThatIsOursIsADifference() {
        assertThat(between("{'properties':{}}", "{'properties':{'shoe_size':{'type':'string'},'gone':null}}"))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.path()).isEqualTo("properties.shoe_size");
                    assertThat(difference.becomes()).isNull();
                });
    }

    @Test
    void whatThePlatformNeverTellsIsNotCompared() {
        assertThat(Comparison.of(json("{'value':'x','name':'n'}"), json("{'name':'n'}"), Set.of("value")))
                .isEmpty();
    }

    @Test
    void longTextsAreShownShortened() {
        String text = "x".repeat(500);
        assertThat(between("{'a':'" + text + "'}", "{}"))
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.becomes()).hasSizeLessThan(100).endsWith("…"));
    }
}
