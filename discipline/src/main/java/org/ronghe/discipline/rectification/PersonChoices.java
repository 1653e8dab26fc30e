package org.ronghe.discipline.rectification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.bind.PickList.Choice;

/** People as they are looked for by words: name and post, and the number where two would be called alike. */
final class PersonChoices {
    private PersonChoices() {}

    static List<Choice> of(List<People.Person> people, Posts posts, LocalDate today) {
        var titles = posts.titlesOf(people.stream().map(People.Person::id).toList(), today);
        var taken = new HashSet<String>();
        return people.stream()
                .map(person -> {
                    var title = titles.getOrDefault(person.id(), "");
                    var label = title.isBlank() ? person.name() : person.name() + "（" + title + "）";
                    return new Choice(
                            String.valueOf(person.id()), taken.add(label) ? label : label + " " + person.id());
                })
                .toList();
    }

    /** Whether the form holds this number in the field, as a number or as the text that was sent. */
    static boolean chosen(Map<String, Object> form, String field, long number) {
        var value = form.get(field);
        return value != null && value.toString().equals(String.valueOf(number));
    }
}
