package frontdesk.understanding;

/** One language: how its words become a meaning. Languages stand side by side and know nothing of each other. */
sealed interface Grammar permits English {
    Account read(String text, Surroundings around);
}
