package org.ronghe.orgstructure.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One line of a course's roll, with the name and post of that day, and the class hours attended. */
@Entity
@Table(schema = "orgstructure", name = "course_trainee")
class Trainee {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course_trainee")
    @SequenceGenerator(name = "course_trainee", sequenceName = "orgstructure.course_trainee_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "course_id")
    private Course course;

    @Column(name = "person_id")
    private long person;

    private String name;
    private String post;
    private int hours;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Trainee() {}

    Trainee(Course course, Course.Named named, int hours) {
        this.course = course;
        this.person = named.person();
        this.name = named.name();
        this.post = named.post();
        this.hours = hours;
    }

    void amend(int attended) {
        hours = attended;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long person() {
        return person;
    }

    String name() {
        return name;
    }

    String post() {
        return post;
    }

    int hours() {
        return hours;
    }
}
