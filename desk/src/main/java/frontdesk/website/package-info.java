/**
 * What a business's website, or a text about it, says of its hours, services, address, telephone and frequent questions: read by rules, without a model,
 * in English, Spanish, German and, for hours, in French, Italian and Portuguese too. It only proposes; an owner approves.
 */
@org.jspecify.annotations.NullMarked
package frontdesk.website;
