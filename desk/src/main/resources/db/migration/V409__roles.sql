-- Who saw to everything but accounts and webhooks is a manager; who only looked reviews.
update app_user set role = 'MANAGER' where role = 'STAFF';
update app_user set role = 'REVIEWER' where role = 'VIEWER';
update app_user_business set role = 'MANAGER' where role = 'STAFF';
update app_user_business set role = 'REVIEWER' where role = 'VIEWER';
update invitation set role = 'MANAGER' where role = 'STAFF';
update invitation set role = 'REVIEWER' where role = 'VIEWER';
