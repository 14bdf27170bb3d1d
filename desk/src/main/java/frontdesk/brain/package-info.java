/** The other brain: a language model talks, and nothing is said that no fact supports. */
@org.jspecify.annotations.NullMarked
package frontdesk.brain;
