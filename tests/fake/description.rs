//! Discord's own description of its API (OpenAPI 3.1, JSON Schema 2020-12), asked whether a request fits.
//!
//! Exceptions: permission bit sets of a request may be strings of digits; an absent body
//! counts as an empty one; a route that the description lacks is an error;
//! numbers in a query are not checked.

use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::HashMap;
use std::path::Path;
use std::rc::Rc;

pub struct Description {
    document: Value,
    compiled: RefCell<HashMap<String, Rc<jsonschema::Validator>>>,
}

/// Fields that hold permission bits: integers in the description of requests, strings on the wire.
const PERMISSIONS: [&str; 5] = ["default_member_permissions", "permissions", "allow", "deny", "app_permissions"];

impl Description {
    /// # Errors
    /// A sentence, when the file cannot be read or is no description.
    pub fn load(path: &Path) -> Result<Description, String> {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let document: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        if !document["paths"].is_object() {
            return Err(format!("{}: it has no `paths`", path.display()));
        }
        Ok(Description { document, compiled: RefCell::default() })
    }

    /// What is wrong with a request. `path` is below `/api/v10`.
    pub fn request(&self, method: &str, path: &str, query: &[(String, String)], body: &Value) -> Vec<String> {
        let Some((template, operation)) = self.operation(method, path) else {
            return vec![format!("{method} {path}: no such operation")];
        };
        let place = format!("{method} {template}");
        let mut wrong = Vec::new();
        for (name, _) in query {
            let known = operation["parameters"].as_array().into_iter().flatten();
            if !known.into_iter().any(|one| one["in"] == "query" && one["name"] == name.as_str()) {
                wrong.push(format!("{place}: the query `{name}` is unknown"));
            }
        }
        let wanted = &operation["requestBody"];
        let schema = format!("{}/requestBody/content/application~1json/schema", pointer(&template, method));
        if wanted["content"]["application/json"].is_object() {
            if !body.is_null() {
                wrong.extend(self.differences(&place, &schema, with_numbers(body.clone())));
            } else if wanted["required"] == true {
                // Discord takes an absent body for an empty one, as every library sends it.
                wrong.extend(self.differences(&place, &schema, json!({})));
            }
        } else if !body.is_null() {
            wrong.push(format!("{place}: no body is expected"));
        }
        wrong
    }

    /// What is wrong with an answer of the fake.
    pub fn answer(&self, method: &str, path: &str, status: u16, body: &str) -> Vec<String> {
        let Some((template, operation)) = self.operation(method, path) else {
            return Vec::new();
        };
        let place = format!("{method} {template} -> {status}");
        let Some(response) = operation["responses"].get(status.to_string()) else {
            return if status < 300 { vec![format!("{place}: no such answer")] } else { Vec::new() };
        };
        if response["content"]["application/json"].is_null() {
            return if body.is_empty() { Vec::new() } else { vec![format!("{place}: a body")] };
        }
        let schema = format!("{}/responses/{status}/content/application~1json/schema", pointer(&template, method));
        let body = serde_json::from_str(body).unwrap_or_default();
        self.differences(&place, &schema, body)
    }

    /// The path in the description that fits best: literal segments win over parameters.
    fn operation(&self, method: &str, path: &str) -> Option<(String, &Value)> {
        let parts: Vec<&str> = path.split('/').collect();
        let fits = |template: &str| -> Option<usize> {
            let wanted: Vec<&str> = template.split('/').collect();
            let same = wanted.iter().zip(&parts).all(|(want, part)| want.starts_with('{') || want == part);
            (same && wanted.len() == parts.len()).then(|| wanted.iter().filter(|want| !want.starts_with('{')).count())
        };
        let paths = self.document["paths"].as_object()?;
        let method = method.to_lowercase();
        let (template, item) = paths
            .iter()
            .filter(|(_, item)| item.get(&method).is_some())
            .filter_map(|(template, item)| Some((fits(template)?, template, item)))
            .max_by_key(|(literal, _, _)| *literal)
            .map(|(_, template, item)| (template, item))?;
        Some((template.clone(), &item[&method]))
    }

    fn differences(&self, place: &str, schema: &str, body: Value) -> Vec<String> {
        let validator = match self.validator(schema) {
            Ok(validator) => validator,
            Err(why) => return vec![format!("{place}: {why}")],
        };
        let short = |text: String| text.chars().take(300).collect::<String>();
        validator
            .iter_errors(&body)
            .map(|error| short(format!("{place}: at `{}`: {error}", error.instance_path)))
            .collect()
    }

    fn validator(&self, schema: &str) -> Result<Rc<jsonschema::Validator>, String> {
        if let Some(known) = self.compiled.borrow().get(schema) {
            return Ok(known.clone());
        }
        // The schema itself at the top, beside the components that it refers to.
        let top = self.document.pointer(schema).cloned().unwrap_or_default();
        let whole = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "components": self.document["components"],
            "allOf": [top],
        });
        let made = jsonschema::draft202012::new(&whole).map_err(|error| format!("{schema}: {error}"))?;
        let made = Rc::new(made);
        self.compiled.borrow_mut().insert(schema.to_owned(), made.clone());
        Ok(made)
    }
}

fn pointer(template: &str, method: &str) -> String {
    format!("/paths/{}/{}", template.replace('/', "~1"), method.to_lowercase())
}

/// The body with its permission bits as numbers.
fn with_numbers(mut value: Value) -> Value {
    match &mut value {
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                let bits = field.as_str().and_then(|text| text.parse::<u64>().ok());
                *field = match bits.filter(|_| PERMISSIONS.contains(&name.as_str())) {
                    Some(bits) => json!(bits),
                    None => with_numbers(field.take()),
                };
            }
        }
        Value::Array(list) => {
            for one in list {
                *one = with_numbers(one.take());
            }
        }
        _ => {}
    }
    value
}
