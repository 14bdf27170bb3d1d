package frontdesk.people;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.Contact.Likeness;
import frontdesk.people.Contact.Purpose;

import static org.assertj.core.api.Assertions.assertThat;

class MergingTest extends AddressBook {
    @Test
    void aNumberThatIsNotTheirsBecomesAContactOfItsOwn() {
        PersonId emma = contacts.save(business, "Emma", MOBILE, null, STAFF);
        contacts.add(business, emma, OFFICE, null, STAFF);
        PersonId office = contact(emma).ways().getLast().id();

        assertThat(contacts.part(business, office, STAFF)).isTrue();
        assertThat(contacts.part(business, office, STAFF)).isFalse();
        assertThat(contact(emma).phones()).containsExactly(MOBILE);
        assertThat(contact(office).phones()).containsExactly(OFFICE);
    }

    @Test
    void mergingKeepsAllOfBothAndIsTakenBackWhole() {
        PersonId emma = contacts.save(business, "Emma Stone", MOBILE, null, STAFF);
        PersonId other = contacts.save(business, "E. Stone", OFFICE, "emma@example.com", STAFF);
        contacts.add(business, other, null, "old@example.com", STAFF);
        database.perform(handle -> people.booked(handle, business, List.of(new People.Guest("E", OFFICE, null))));
        contacts.tag(business, emma, "regular", STAFF);
        contacts.tag(business, other, "allergic to nuts", STAFF);
        contacts.note(business, other, "Sits by the window.", STAFF);
        contacts.consent(business, other, Purpose.MARKETING, true, "said on the phone", STAFF);
        Contact before = contact(other);

        Merge merge = contacts.merge(business, emma, other, STAFF).orElseThrow();
        Contact whole = contact(other);
        assertThat(whole.id()).isEqualTo(emma);
        assertThat(whole.name()).isEqualTo("Emma Stone");
        assertThat(whole.phones()).containsExactly(MOBILE, OFFICE);
        assertThat(whole.emails()).containsExactlyInAnyOrder("emma@example.com", "old@example.com");
        assertThat(whole.tags()).containsExactly("allergic to nuts", "regular");
        assertThat(whole.bookings()).isEqualTo(1);
        assertThat(contacts.notes(business, emma)).hasSize(1);
        assertThat(contacts.consents(business, emma)).hasSize(1);
        assertThat(contacts.merge(business, emma, other, STAFF))
                .as("they are one")
                .isEmpty();
        assertThat(contacts.merges(business, emma)).extracting(Merge::id).containsExactly(merge.id());

        contacts.note(business, emma, "Called about the terrace.", STAFF);
        assertThat(contacts.undo(business, merge.id(), STAFF)).isTrue();
        assertThat(contacts.undo(business, merge.id(), STAFF)).isFalse();
        assertThat(contact(other)).isEqualTo(before);
        assertThat(contact(emma).tags()).containsExactly("regular");
        assertThat(contacts.notes(business, emma))
                .extracting(Contact.Note::text)
                .containsExactly("Called about the terrace.");
        assertThat(contacts.notes(business, other))
                .extracting(Contact.Note::text)
                .containsExactly("Sits by the window.");
    }

    @Test
    void aMergingIsTakenBackEvenAfterItsContactWasMergedFurther() {
        PersonId one = contacts.save(business, "One", MOBILE, null, STAFF);
        PersonId two = contacts.save(business, "Two", OFFICE, null, STAFF);
        PersonId three = contacts.save(business, "Three", null, "three@example.com", STAFF);
        Merge first = contacts.merge(business, two, three, STAFF).orElseThrow();
        contacts.merge(business, one, two, STAFF);
        assertThat(contact(three).id()).isEqualTo(one);

        contacts.undo(business, first.id(), STAFF);
        assertThat(contact(three).name()).isEqualTo("Three");
        assertThat(contact(one).phones()).containsExactly(MOBILE, OFFICE);
    }

    @Test
    void whatWasPartedAndMergedElsewhereStaysThereWhenAnEarlierMergingIsTakenBack() {
        PersonId one = contacts.save(business, "One", MOBILE, null, STAFF);
        PersonId two = contacts.save(business, "Two", OFFICE, null, STAFF);
        contacts.add(business, two, null, "two@example.com", STAFF);
        PersonId three = contacts.save(business, "Three", null, "three@example.com", STAFF);
        Merge first = contacts.merge(business, one, two, STAFF).orElseThrow();
        contacts.part(business, two, STAFF);
        contacts.merge(business, three, two, STAFF);

        contacts.undo(business, first.id(), STAFF);
        assertThat(contact(two).id()).as("where it was merged last").isEqualTo(three);
        assertThat(contact(one).emails()).isEmpty();
        assertThat(contact(three).emails()).containsExactlyInAnyOrder("three@example.com", "two@example.com");
    }

    @Test
    void aNumberThatWasMergedIsGreetedByTheNameOfItsContactAsItIsNow() {
        PersonId emma = contacts.save(business, "Emma Stone", MOBILE, null, STAFF);
        PersonId nameless = contacts.save(business, "", OFFICE, null, STAFF);
        PhoneNumber home = new PhoneNumber("+14155550128");
        contacts.merge(business, emma, nameless, STAFF);
        contacts.add(business, emma, home, null, STAFF);
        contacts.rename(business, emma, "Emma Rock", STAFF);

        for (PhoneNumber phone : List.of(MOBILE, OFFICE, home)) {
            assertThat(people.recognise(business, phone).map(People.Person::name))
                    .contains("Emma Rock");
        }
    }

    @Test
    void whoIsProbablyOneIsSuggestedWithTheReasonUntilSomebodySaysOtherwise() {
        PersonId emma = contacts.save(business, "Emma Stone", MOBILE, "emma@example.com", STAFF);
        PersonId twin = contacts.save(business, "emma  stone ", OFFICE, null, STAFF);
        PersonId mail = contacts.save(business, "E.", new PhoneNumber("+14155550125"), "EMMA@example.com", STAFF);
        contacts.save(business, "Emma", new PhoneNumber("+14155550126"), null, STAFF);
        contacts.save(business, "Emma", new PhoneNumber("+14155550127"), null, STAFF);

        assertThat(contacts.pairs(business, 10))
                .as("a first name alone is no reason")
                .extracting(pair -> List.of(pair.one().id(), pair.other().id(), pair.likeness()))
                .containsExactlyInAnyOrder(
                        List.of(emma, twin, Likeness.SAME_NAME), List.of(emma, mail, Likeness.SAME_EMAIL));

        contacts.apart(business, twin, emma, STAFF);
        contacts.merge(business, emma, mail, STAFF);
        assertThat(contacts.pairs(business, 10)).isEmpty();
    }
}
